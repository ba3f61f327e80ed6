"""Engines, connections and sessions of SQLAlchemy."""

import functools
from dataclasses import dataclass

import sqlalchemy as sa
from dbos import DBOS, DBOSConfiguredInstance
from sqlalchemy import create_engine, select, text
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, scoped_session, sessionmaker

engine = create_engine("postgresql://shop", pool_pre_ping=True)
async_engine = create_async_engine("postgresql+asyncpg://shop")
SessionLocal = sessionmaker(bind=engine)
AsyncSessionLocal = async_sessionmaker(async_engine, expire_on_commit=False)
sessions = scoped_session(SessionLocal)


class Base(DeclarativeBase):
    pass


class Order(Base):
    __tablename__ = "orders"
    id: Mapped[int] = mapped_column(primary_key=True)
    state: Mapped[str]


@DBOS.step()
def bill(order: object) -> str:
    return str(order)


@DBOS.step()
async def bill_soon(order: object) -> str:
    return str(order)


@DBOS.workflow()
def load(order: int) -> str:
    with engine.connect() as connection:  # DBS306
        return connection.execute(text("select state from orders")).scalar_one()


@DBOS.workflow()
def begun(order: int) -> str:
    with engine.begin() as connection:  # DBS306
        connection.execute(text("delete from orders"))
        connection.execute(text("delete from items"))
    return bill(order)


@DBOS.workflow()
def with_local_engine(order: int) -> str:
    local = sa.create_engine("sqlite:///shop.sqlite")
    connection = local.connect()  # DBS306
    connection.execute(sa.text("delete from orders"))
    connection.commit()
    connection.close()
    return bill(order)


@DBOS.workflow()
def with_session(order: int) -> str:
    with Session(engine) as session:
        session.add(Order(id=order, state="new"))
        session.commit()  # DBS306
    return bill(order)


@DBOS.workflow()
def with_query(order: int) -> str:
    with Session(engine) as session:
        found = session.execute(select(Order).where(Order.id == order)).scalar_one()  # DBS306
        found.state = "paid"
        session.commit()
    return bill(order)


@DBOS.workflow()
def with_maker(order: int) -> str:
    with SessionLocal() as session:
        found = session.get(Order, order)  # DBS306
        session.refresh(found)
    return bill(order)


@DBOS.workflow()
def with_begun_maker(order: int) -> str:
    with SessionLocal.begin() as session:  # DBS306
        session.add(Order(id=order, state="new"))
        session.flush()
    return bill(order)


@DBOS.workflow()
def with_old_query(order: int) -> str:
    session = SessionLocal()
    found = session.query(Order).filter(Order.id == order).first()  # DBS306
    session.close()
    return bill(found.state)


@DBOS.workflow()
def with_scoped_session(order: int) -> str:
    found = sessions.scalars(select(Order)).all()  # DBS306
    sessions.commit()
    return bill(len(found))


@DBOS.workflow()
def two_sessions(order: int) -> str:
    with SessionLocal() as session:
        state = session.scalar(select(Order.state))  # DBS306
    bill(state)
    with SessionLocal() as other:
        other.execute(sa.delete(Order))  # DBS306
        other.commit()
    return bill(order)


@DBOS.workflow()
async def with_async_session(order: int) -> str:
    async with AsyncSessionLocal() as session:
        found = await session.get(Order, order)  # DBS306
        await session.commit()
    return await bill_soon(found)


@DBOS.workflow()
async def with_new_async_session(order: int) -> str:
    async with AsyncSession(async_engine) as session:
        found = (await session.execute(select(Order))).scalars().all()  # DBS306
    return await bill_soon(len(found))


@DBOS.workflow()
async def with_async_engine(order: int) -> str:
    async with async_engine.begin() as connection:  # DBS306
        await connection.execute(text("delete from orders"))
    return await bill_soon(order)


@DBOS.workflow()
def with_metadata(order: int) -> str:
    Base.metadata.create_all(engine)  # DBS306
    return bill(order)


class Orders:
    def __init__(self, source: Engine) -> None:
        self.source = source

    def state(self, order: int) -> str:
        with self.source.connect() as connection:  # DBS306
            return connection.execute(text("select state from orders")).scalar_one()


@DBOS.workflow()
def attribute(order: int) -> str:
    return bill(Orders(engine).state(order))


@dataclass
class Unit:
    session: Session

    def done(self) -> None:
        self.session.commit()  # DBS306


@DBOS.workflow()
def dataclass_field(order: int) -> str:
    Unit(SessionLocal()).done()
    return bill(order)


def orders_in(session: Session) -> list[Order]:
    return list(session.scalars(select(Order)))  # DBS306


@DBOS.workflow()
def parameter_annotation(order: int) -> str:
    return bill(orders_in(SessionLocal()))


def delete_with(connection: Connection, order: int) -> None:
    connection.execute(sa.delete(Order).where(Order.id == order))  # DBS306


@DBOS.workflow()
def connection_from_elsewhere(order: int, connections: list) -> str:
    delete_with(connections[0], order)
    return bill(order)


@functools.lru_cache
def get_engine():
    return create_engine("postgresql://shop")


def get_session() -> Session:
    return Session(get_engine())


@DBOS.workflow()
def from_functions(order: int) -> str:
    with get_engine().connect() as connection:  # DBS306
        connection.execute(text("delete from orders"))
    bill(order)
    with get_session() as session:
        session.execute(text("delete from items"))  # DBS306
        session.commit()
    return bill(order)


@DBOS.dbos_class()
class Desk(DBOSConfiguredInstance):
    def __init__(self, name: str) -> None:
        self.make_session = sessionmaker(create_engine("postgresql://desk"))
        super().__init__(config_name=name)

    @DBOS.workflow()
    def serve(self, order: int) -> str:
        with self.make_session() as session:
            session.execute(text("delete from orders"))  # DBS306
        return bill(order)
