"""Proofs of DBS601 to DBS612: what dbos refuses of queues, what it ignores, and what then stays ENQUEUED.

In the programs a line with a mistake ends with the code of its rule.
"""

from dbos_flake8.knowledge.facts import load_behaviour

from .harness import Prove, on

FACTS = load_behaviour()


def test_dbs601_refused_options(prove: Prove) -> None:
    """Limits that exceed each other, rate limits without their keys and intervals of 0 raise ValueError,
    and so do the methods that set them. The order of the limits is that of `behaviour.toml`.
    """
    facts = prove(f"""
        from dbos import DBOS, DBOSClient
        from proof import database_url, launch, outcome, show

        launch()
        client = DBOSClient(system_database_url=database_url("database"))

        def register(**options):
            return outcome(lambda: DBOS.register_queue("refused", **options))

        queue = DBOS.register_queue("changed", polling_interval_sec=0.02)
        show(
            order=[register(**{{first: 3, second: 2}}) for first, second in {FACTS.queues.order!r}],
            exclusive=[register(**{{one: 2, other: 2}}) for one, other in {FACTS.queues.exclusive!r}],
            limiters=[
                register(**{{name: {{"limit": 1, "period": 1.0, key: None}}}})
                for name in {FACTS.queues.limiters!r}
                for key in {FACTS.queues.limiter_keys!r}
            ],
            numbers={{
                name: register(**{{name: 0}})
                for name in {[name for name, rule in FACTS.queues.numbers.items() if rule.refused]!r}
            }},
            setters=[
                outcome(lambda: queue.set_polling_interval_sec(0)),  # DBS601
                outcome(lambda: queue.set_limiter({{"limit": 1}})),  # DBS601
                outcome(lambda: queue.set_partition_concurrency(0)),  # DBS601
            ],
            conflict=outcome(lambda: client.register_queue("x", on_conflict="update_if_latest_version")),
        )
    """)
    assert len(facts["order"]) == len(FACTS.queues.order)
    for group in ("order", "exclusive", "limiters", "setters"):
        assert all(one.startswith("ValueError: ") for one in facts[group]), facts[group]
    assert len(facts["numbers"]) == 3
    assert all(one.startswith("ValueError: ") for one in facts["numbers"].values())
    assert facts["conflict"].startswith(
        "DBOSException: DBOS Error: DBOSClient.register_queue does not support"
    )


def test_dbs601_options_that_start_nothing(prove: Prove) -> None:
    """Concurrency below 1 and a rate of 0 are accepted, and the workflows stay ENQUEUED."""
    facts = prove("""
        from dbos import DBOS
        from proof import launch, show

        @DBOS.workflow()
        def work():
            return "done"

        launch()
        options = [
            {"worker_concurrency": 0},  # DBS601
            {"worker_concurrency": -1},  # DBS601
            {"global_concurrency": 0},  # DBS601
            {"global_concurrency": -1},  # DBS601
            {"limiter": {"limit": 0, "period": 1.0}},  # DBS601
        ]
        for number, option in enumerate(options):
            DBOS.register_queue(f"q{number}", polling_interval_sec=0.02, **option)
        DBOS.register_queue("right", polling_interval_sec=0.02, worker_concurrency=1)
        DBOS.register_queue("word", polling_interval_sec=0.02, on_conflict="overwrite")  # DBS601
        handles = [DBOS.enqueue_workflow(f"q{number}", work) for number in range(len(options))]
        # These come later, again and again: had the others been started, they would be over.
        for _ in range(3):
            DBOS.enqueue_workflow("right", work).get_result()
        show(
            word=DBOS.enqueue_workflow("word", work).get_result(),
            stuck=[handle.get_status().status for handle in handles],
        )
    """)
    assert facts == {"word": "done", "stuck": ["ENQUEUED"] * 5}


@on("2")
def test_dbs601_queue_objects(prove: Prove) -> None:
    """The constructor of dbos 2 refuses the same, by position as well."""
    facts = prove("""
        from dbos import Queue
        from proof import outcome, show

        show(
            exceeding=outcome(lambda: Queue("a", 2, worker_concurrency=3) and None),  # DBS601
            limiter=outcome(lambda: Queue("b", None, {"limit": 1}) and None),  # DBS601
            interval=outcome(lambda: Queue("c", polling_interval_sec=0) and None),  # DBS601
        )
    """)
    assert all(one.startswith("ValueError: ") for one in facts.values()), facts


@on("2", "3")
def test_dbs602_reserved_names(prove: Prove) -> None:
    """dbos 3 refuses names with its prefix, dbos 2 does not; both take an empty name, and schedules none for it."""
    facts = prove(f"""
        from dbos import DBOS
        from proof import launch, outcome, show

        @DBOS.workflow()
        def work():
            return "done"

        @DBOS.workflow()
        def nightly(scheduled, context):
            return "done"

        launch()
        show(
            reserved=outcome(lambda: DBOS.register_queue({FACTS.queues.reserved!r} + "x").name),  # DBS602
            empty=outcome(lambda: DBOS.register_queue("", polling_interval_sec=0.02).name),
            work=DBOS.enqueue_workflow("", work).get_result(),
            schedule=DBOS.create_schedule(
                schedule_name="night", workflow_fn=nightly, schedule="0 0 1 1 *", queue_name=""
            ),
            queue=DBOS.get_workflow_status(DBOS.trigger_schedule("night").workflow_id).queue_name,
        )
    """)
    assert facts["queue"] == "_dbos_internal_queue"
    if prove.release >= (3, 0):
        assert facts["reserved"].startswith("ValueError: Queue name _dbos_x is reserved")
    else:
        assert facts["reserved"] == "_dbos_x"
    assert (facts["empty"], facts["work"]) == ("", "done")


def test_dbs603_priorities_and_delays(prove: Prove) -> None:
    """Priorities out of range raise, in a block and in a dictionary; a delay below zero is over at once."""
    facts = prove(f"""
        from dbos import DBOS, DBOSClient, SetEnqueueOptions
        from proof import QUEUE, database_url, launch, outcome, show

        @DBOS.workflow()
        def work():
            return "done"

        launch()
        client = DBOSClient(system_database_url=database_url("database"))
        target = {{"workflow_name": work.__qualname__, "queue_name": QUEUE}}
        lowest, highest = {FACTS.enqueue.lowest_priority}, {FACTS.enqueue.highest_priority}

        def block(**options):
            with SetEnqueueOptions(**options):
                return DBOS.enqueue_workflow(QUEUE, work).get_result()

        show(
            out=[outcome(lambda: block(priority=one)) for one in (lowest - 1, highest + 1)],  # DBS603
            edge=[block(priority=one) for one in (lowest, highest)],
            text=outcome(lambda: block(priority="1")),  # DBS603
            dictionary=outcome(lambda: DBOS.enqueue_workflow_with_options({{**target, "priority": 0}})),  # DBS603
            client=outcome(lambda: client.enqueue({{**target, "priority": 0}})),  # DBS603
            past=block(delay_seconds=-100),  # DBS603
            policy=outcome(lambda: block(deduplication_id="d", duplication_policy="ignore")),  # DBS603
            policies=[
                block(deduplication_id="d", duplication_policy=one) for one in {FACTS.enqueue.policies!r}
            ],
        )
    """)
    assert all(one.startswith("Exception: Invalid priority") for one in facts["out"])
    assert facts["edge"] == ["done", "done"]
    assert facts["text"].startswith("TypeError: ")
    for way in ("dictionary", "client"):
        assert facts[way].startswith("DBOSException: DBOS Error: Invalid priority 0"), facts[way]
    assert facts["past"] == "done"
    assert facts["policy"].startswith("DBOSException: DBOS Error: Invalid duplication_policy ignore")
    assert facts["policies"] == ["done", "done"]


def test_dbs603_delay_of_a_workflow(prove: Prove) -> None:
    """`set_workflow_delay` takes one delay that is not negative; seconds for milliseconds are long over."""
    facts = prove("""
        import time

        from dbos import DBOS, SetEnqueueOptions
        from proof import QUEUE, launch, outcome, show

        @DBOS.workflow()
        def work():
            return "done"

        launch()
        with SetEnqueueOptions(delay_seconds=3600):
            handle = DBOS.enqueue_workflow(QUEUE, work)
        id = handle.workflow_id
        delayed = handle.get_status().status
        show(
            delayed=delayed,
            wrong=[
                outcome(lambda: DBOS.set_workflow_delay(id)),  # DBS603
                outcome(lambda: DBOS.set_workflow_delay(id, delay_seconds=1, delay_until_epoch_ms=1)),  # DBS603
                outcome(lambda: DBOS.set_workflow_delay(id, delay_seconds=-1)),  # DBS603
                outcome(lambda: DBOS.set_workflow_delay(id, delay_until_epoch_ms=-1)),  # DBS603
            ],
        )
        DBOS.set_workflow_delay(id, delay_until_epoch_ms=int(time.time() + 3600))  # DBS603
        show(seconds=handle.get_result())
    """)
    assert facts["delayed"] == "DELAYED"
    assert all(one.startswith("DBOSException: ") for one in facts["wrong"]), facts["wrong"]
    assert facts["seconds"] == "done"


def test_dbs609_targets(prove: Prove) -> None:
    """A function or a queue object for the name of a queue fails; a text is a list of letters."""
    facts = prove("""
        from dbos import DBOS
        from proof import QUEUE, configure, outcome, show

        @DBOS.workflow()
        def work(*args):
            return "done"

        configure()
        DBOS.listen_queues("mail")  # DBS609
        from dbos._dbos import _get_dbos_instance
        show(listened=list(_get_dbos_instance()._listening_queues))
        DBOS.launch()
        queue = DBOS.retrieve_queue(QUEUE)
        show(
            function=outcome(lambda: DBOS.enqueue_workflow(work, "order")),  # DBS609
            swapped=outcome(lambda: DBOS.enqueue_workflow(work, work)),  # DBS609
            object=outcome(lambda: DBOS.enqueue_workflow(queue, work)),  # DBS609
            name=outcome(lambda: DBOS.enqueue_workflow(queue.name, work).get_status().status),
            register=outcome(lambda: DBOS.register_queue(work)),  # DBS609
            retrieve=outcome(lambda: DBOS.retrieve_queue(queue)),  # DBS609
        )
    """)
    assert facts["listened"] == ["m", "a", "i", "l"]
    assert facts["function"].startswith("AttributeError: ")
    for way in ("swapped", "object", "retrieve"):
        # sqlite3 of Python 3.10 has another name for it than newer ones.
        assert facts[way].startswith(("ProgrammingError: ", "InterfaceError: ")), facts[way]
    assert facts["register"].startswith("AttributeError: ")
    assert facts["name"] == "ENQUEUED"


def test_dbs612_properties(prove: Prove) -> None:
    """The options of a queue are read-only properties, and methods set them."""
    facts = prove("""
        from dbos import DBOS
        from proof import QUEUE, launch, outcome, show

        launch()
        queue = DBOS.retrieve_queue(QUEUE)

        def assign(name):
            setattr(queue, name, 3)

        properties = [
            name for name, member in vars(type(queue)).items() if isinstance(member, property)
        ]
        queue.set_worker_concurrency(3)
        show(
            refused={name: outcome(assign, name) for name in properties},
            value=DBOS.retrieve_queue(QUEUE).worker_concurrency,
        )
    """)
    assert {"worker_concurrency", "global_concurrency", "limiter"} <= facts["refused"].keys()
    assert all(one.startswith("AttributeError: ") for one in facts["refused"].values())
    assert facts["value"] == 3


@on("2")
def test_dbs612_queue_objects(prove: Prove) -> None:
    """A queue of dbos 2 that lives in memory cannot be changed, neither way."""
    facts = prove("""
        from dbos import Queue
        from proof import outcome, show

        queue = Queue("mail")

        def assign():
            queue.worker_concurrency = 3  # DBS612

        show(assigned=outcome(assign), set=outcome(queue.set_worker_concurrency, 3))
    """)
    assert facts["assigned"].startswith("AttributeError: ")
    assert facts["set"].startswith("DBOSException: DBOS Error: Cannot configure queue mail")


def test_dbs604_registered_queues(prove: Prove) -> None:
    """Without a key a workflow of a partitioned queue stays ENQUEUED; a key is ignored elsewhere. Each block
    of options replaces all of the one around it. A client may use a key with a deduplication ID.
    """
    facts = prove("""
        from dbos import DBOS, DBOSClient, SetEnqueueOptions
        from proof import QUEUE, database_url, launch, outcome, show

        @DBOS.workflow()
        def work():
            return "done"

        launch()
        DBOS.register_queue("parts", partition_concurrency=1, polling_interval_sec=0.02)
        client = DBOSClient(system_database_url=database_url("database"))
        target = {"workflow_name": work.__qualname__, "queue_name": "parts"}
        both = {"queue_partition_key": "a", "deduplication_id": "d"}

        def enqueue(queue, **options):
            with SetEnqueueOptions(**options):
                return DBOS.enqueue_workflow(queue, work)

        def nested():
            with SetEnqueueOptions(queue_partition_key="a"):
                with SetEnqueueOptions(priority=1):
                    return DBOS.enqueue_workflow("parts", work)  # DBS604

        stuck = [
            DBOS.enqueue_workflow("parts", work),  # DBS604
            client.enqueue({**target}),  # DBS604
            nested(),
        ]
        show(
            both=outcome(lambda: enqueue("parts", **both)),  # DBS604
            both_options=outcome(lambda: DBOS.enqueue_workflow_with_options({**target, **both})),  # DBS604
            both_of_client=client.enqueue({**target, **both}).get_status().status,
            ignored=enqueue(QUEUE, queue_partition_key="a").get_result(),  # DBS604
        )
        # These come later, again and again: had the others been started, they would be over.
        for _ in range(3):
            enqueue("parts", queue_partition_key="a").get_result()
        show(stuck=[handle.get_status().status for handle in stuck])
    """)
    refusal = "Exception: Deduplication is not supported for partitioned queues"
    assert facts["both"] == refusal
    assert facts["both_options"].endswith(refusal.removeprefix("Exception: "))
    assert facts["both_of_client"] in ("ENQUEUED", "PENDING", "SUCCESS")
    assert facts["ignored"] == "done"
    assert facts["stuck"] == ["ENQUEUED"] * 3


@on("2")
def test_dbs604_queue_objects(prove: Prove) -> None:
    """A queue object of dbos 2 refuses a workflow without a key, and a key that it has no use for."""
    facts = prove("""
        from dbos import DBOS, Queue, SetEnqueueOptions
        from proof import launch, outcome, show

        parts = Queue("parts", concurrency=1, partition_queue=True)
        plain = Queue("plain")

        @DBOS.workflow()
        def work():
            return "done"

        def enqueue(queue):
            with SetEnqueueOptions(queue_partition_key="a"):
                return queue.enqueue(work).get_status().status

        launch()
        show(
            without=outcome(lambda: parts.enqueue(work)),  # DBS604
            needless=outcome(lambda: enqueue(plain)),  # DBS604
            right=enqueue(parts),
            by_name=DBOS.enqueue_workflow("parts", work).get_status().status,  # DBS604
        )
    """)
    assert facts["without"].startswith("Exception: A workflow cannot be enqueued on partitioned queue parts")
    assert facts["needless"].startswith("Exception: You can only use a partition key on a partition-enabled")
    assert facts["right"] in ("ENQUEUED", "PENDING", "SUCCESS")
    assert facts["by_name"] == "ENQUEUED"


@on("1", "2")
def test_dbs605_dbs610_queue_objects(prove: Prove) -> None:
    """The second queue object of a name raises on dbos 2; dbos 1 warns, and the second replaces the first."""
    facts = prove("""
        from dbos import Queue
        from dbos._dbos import _get_or_create_dbos_registry
        from proof import outcome, show

        def make(limit):
            Queue("mail", concurrency=limit)  # DBS605

        show(first=outcome(make, 1), second=outcome(make, 2))
        show(limit=_get_or_create_dbos_registry().queue_info_map["mail"].concurrency)
    """)
    assert facts["first"] is None
    if prove.release >= (2, 0):
        assert facts["second"] == "Exception: Queue mail has already been declared"
        assert facts["limit"] == 1
    else:
        assert (facts["second"], facts["limit"]) == (None, 2)


def test_dbs605_dbs610_registrations(prove: Prove) -> None:
    """A second registration overwrites the options, also those that were set at run time."""
    facts = prove("""
        from dbos import DBOS
        from proof import launch, show

        def limit():
            return DBOS.retrieve_queue("mail").worker_concurrency

        launch()
        queue = DBOS.register_queue("mail", worker_concurrency=1)
        DBOS.register_queue("mail", worker_concurrency=10)  # DBS610
        second = limit()
        queue.set_worker_concurrency(3)
        DBOS.register_queue("mail", worker_concurrency=10)  # DBS605
        show(second=second, again=limit())
    """)
    assert facts == {"second": 10, "again": 10}


def test_dbs606_all_at_once(prove: Prove) -> None:
    """Started workflows all run at once; a queue holds them back."""
    facts = prove("""
        import threading

        from dbos import DBOS
        from proof import launch, show, until

        running = []
        gate = threading.Event()

        @DBOS.workflow()
        def work():
            running.append(DBOS.workflow_id)
            gate.wait()

        launch()
        DBOS.register_queue("bounded", worker_concurrency=2, polling_interval_sec=0.02)
        started = [DBOS.start_workflow(work) for _ in range(12)]  # DBS606
        until(lambda: len(running) == 12)
        at_once = len(running)
        gate.set()
        for handle in started:
            handle.get_result()
        running.clear()
        gate.clear()
        handles = [DBOS.enqueue_workflow("bounded", work) for _ in range(6)]
        until(lambda: len(running) == 2)
        show(
            at_once=at_once,
            waiting=[handle.get_status().status for handle in handles].count("ENQUEUED"),
        )
    """)
    assert facts == {"at_once": 12, "waiting": 4}


def test_dbs607_unknown_name(prove: Prove) -> None:
    """A workflow on a queue that nobody has registered is accepted, and waits."""
    facts = prove("""
        from dbos import DBOS
        from proof import QUEUE, launch, show

        @DBOS.workflow()
        def work():
            return "done"

        launch()
        handle = DBOS.enqueue_workflow(QUEUE + "_", work)  # DBS607
        for _ in range(3):
            DBOS.enqueue_workflow(QUEUE, work).get_result()
        show(status=handle.get_status().status)
    """)
    assert facts == {"status": "ENQUEUED"}


@on("1", "2", "3")
def test_dbs608_options_without_enqueue(prove: Prove) -> None:
    """Options around a direct call are ignored, each of them, and so they are around a start before 2.29."""
    facts = prove(f"""
        import dbos
        from dbos import DBOS, SetEnqueueOptions, SetWorkflowID
        from proof import launch, outcome, show

        @DBOS.workflow()
        def work():
            return "done"

        values = {{"deduplication_id": "d", "priority": 3, "queue_partition_key": "k", "delay_seconds": 3600}}
        known = [
            name
            for name in {FACTS.enqueue.enqueue_only!r}
            if name in SetEnqueueOptions.__init__.__kwdefaults__
        ]

        def call(name):
            with SetWorkflowID("call-" + name), SetEnqueueOptions(**{{name: values[name]}}):
                return work()  # DBS608

        def start(name):
            with SetEnqueueOptions(**{{name: values[name]}}):
                return DBOS.start_workflow(work).get_result()  # DBS608

        def start_version():
            with SetEnqueueOptions(app_version="1"):
                return DBOS.start_workflow(work).get_result()

        launch()
        show(
            known=known,
            calls=[call(name) for name in known],
            starts=[outcome(start, name) for name in known],
            version=start_version(),
        )
    """)
    assert facts["known"] == [*FACTS.enqueue.enqueue_only][: len(facts["known"])]
    assert set(facts["calls"]) == {"done"}
    if prove.release >= (2, 29):
        assert len(facts["known"]) == 4
        for refusal in facts["starts"]:
            assert refusal.startswith("DBOSException: DBOS Error: Enqueue option(s) "), refusal
    else:
        assert set(facts["starts"]) == {"done"}
    assert facts["version"] == "done"


def test_dbs608_debouncer_and_policy(prove: Prove) -> None:
    """A debouncer refuses the options, and a policy that attaches needs an ID."""
    facts = prove(f"""
        from dbos import DBOS, Debouncer, SetEnqueueOptions
        from proof import QUEUE, launch, outcome, show

        @DBOS.workflow()
        def work():
            return "done"

        debouncer = Debouncer.create(work)
        values = {{"deduplication_id": "d", "priority": 3, "queue_partition_key": "k", "delay_seconds": 3600}}

        def debounce(name):
            with SetEnqueueOptions(**{{name: values[name]}}):
                return debouncer.debounce("key", 0.01)  # DBS608

        def attach():
            with SetEnqueueOptions(duplication_policy={FACTS.enqueue.attaching!r}):  # DBS608
                return DBOS.enqueue_workflow(QUEUE, work)

        launch()
        show(debounced=[outcome(debounce, name) for name in values], attach=outcome(attach))
    """)
    assert all(one.startswith("DBOSException: DBOS Error: Cannot debounce") for one in facts["debounced"])
    assert facts["attach"].endswith("duplication_policy 'return-existing' requires a deduplication_id.")


@on("1")
def test_dbs611_priority_on_dbos_1(prove: Prove) -> None:
    """dbos 1 warns, and the priority has no effect."""
    facts = prove("""
        from dbos import DBOS, Queue, SetEnqueueOptions
        from proof import launch, messages, show

        queue = Queue("plain")

        @DBOS.workflow()
        def work():
            return "done"

        launch()
        with SetEnqueueOptions(priority=1):  # DBS611
            result = queue.enqueue(work).get_result()
        show(result=result, warnings=len(messages("Priority is not enabled for queue plain")))
    """)
    assert facts == {"result": "done", "warnings": 1}
