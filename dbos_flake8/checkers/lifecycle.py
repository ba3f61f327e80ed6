"""DBS4xx: how DBOS is configured, constructed, launched and destroyed."""

from __future__ import annotations

import difflib
import math
import re
from collections.abc import Iterator
from functools import partial

import attrs
from astroid import nodes

from dbos_flake8.checkers.base import Checker
from dbos_flake8.checkers.fixes import add_entry, pass_keyword
from dbos_flake8.checkers.lifecycle_rules import (
    ConfigNotKeyword,
    DestructiveCallInApplication,
    NoSystemDatabase,
    OtlpIgnored,
    PrivateImport,
    SecretInConfig,
    UnknownConfigKey,
    UnstableIdentity,
)
from dbos_flake8.knowledge.dbos_api import Member
from dbos_flake8.model.availability import asks_before
from dbos_flake8.model.calls import Body, Call, Way, keyword_of
from dbos_flake8.model.configuration import Configuration, Key
from dbos_flake8.model.constants import constant_of, passed_for
from dbos_flake8.model.origins import HIDDEN, choices, is_read_from_environment, origin, parts, text_of
from dbos_flake8.model.paths import is_of_tests
from dbos_flake8.model.scopes import blocks_of, frame_of, is_main_guard, place_of_name
from dbos_flake8.model.source import Source
from dbos_flake8.model.values import ClassValue, External, Frame
from dbos_flake8.rule import Culprit, Fix, Rule

__all__ = ["LifecycleChecker"]

_CONFIG = "dbos.DBOSConfig"
_INSTANCE = "dbos.DBOSConfiguredInstance"

#: What a key takes, in words.
_KINDS = {
    "text": "text",
    "integer": "a whole number",
    "number": "a number",
    "flag": "True or False",
    "list": "a list",
    "dictionary": "a dictionary",
}
#: The names of the levels of `logging`; those that are suggested come first.
_COMMON_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
_LEVELS = frozenset({*_COMMON_LEVELS, "WARN", "FATAL", "NOTSET"})
_URLS = frozenset({"system_database_url", "database_url", "application_database_url"})
_DATASOURCES = frozenset(f"dbos.{name}.create" for name in ("SQLAlchemyDatasource", "AsyncSQLAlchemyDatasource"))
_SECRETS = frozenset({"conductor_key", "transact_enterprise_key"})
#: Variables of the environment that are good names for what does not belong into the code.
_VARIABLES = {
    "system_database_url": "DBOS_SYSTEM_DATABASE_URL",
    "conductor_key": "DBOS_CONDUCTOR_KEY",
    "transact_enterprise_key": "DBOS_ENTERPRISE_KEY",
}
_OTLP = ("otlp_traces_endpoints", "otlp_logs_endpoints")
#: Keys any of which says which database it is.
_DATABASES = ("system_database_url", "system_database_engine", "database_url")

_CREDENTIALS = re.compile(
    r"^[\w+.\-]+://[^/?#@:\s]*:(?P<password>[^/?#\s]*)@(?P<host>\[[^\]]*\]|[^/:?#]*)", re.DOTALL
)
_LOCAL = frozenset({"", "localhost", "127.0.0.1", "[::1]", "0.0.0.0", "host.docker.internal"})
#: Words that stand for a password, a key or a host: `YOUR_PASSWORD`, `xxx`, `change-me`.
_PLACEHOLDER = re.compile(
    r"(?i:x+|\.+|(your|my|change|replace|fill|insert|enter|put|some|placeholder|dummy|fake|todo)[-_ ]?[\w-]*)"
    r"|(?:[A-Z]+_)*(?:PASS(?:WORD|WD)?|PWD?|SECRET|KEY|TOKEN|HOST(?:NAME)?)|host(?:name)?"
)
_WORD_FOR_KEY = re.compile(r"(?i:(api|conductor|license|enterprise)?[-_]?(key|token|secret))")
#: Passwords of databases for development, where the host is a name of one word: a container beside.
_OF_CONTAINERS = frozenset({"dbos", "postgres", "password"})
_MARKS_OF_PLACEHOLDERS = frozenset(f"{HIDDEN}<>{{}}$*[]")

#: Functions that give another process another number.
_OF_PROCESS = frozenset({"os.getpid", "os.getppid", "threading.get_ident", "threading.get_native_id"})
_VOLATILE = {"identity": "a new identifier", "random": "a random value", "clock": "the time"}

_DESTROYING = re.compile(r"reset|wipe|drop|clean|purge|clear|nuke|test|teardown|tear_down", re.IGNORECASE)


class LifecycleChecker(Checker):
    """Looks at configurations, and at what is done with DBOS before, at and after its launch."""

    def visit_file(self, source: Source) -> Iterator[Culprit]:
        if self.context.library.is_own_file(source):
            return
        if source.mentions_dbos:
            yield from self._private_imports(source)
        told: set[tuple[type[Rule], nodes.NodeNG]] = set()
        for culprit in self._culprits(source):
            if (culprit.rule, culprit.node) not in told:
                told.add((culprit.rule, culprit.node))
                yield culprit

    def _culprits(self, source: Source) -> Iterator[Culprit]:
        for configuration in self.context.configurations.of(source):
            if configuration.call is None or not asks_before(configuration.call, "DBOS"):
                yield from self._configuration(configuration, source)
        yield from self._initialisers(source)
        for body in self.context.paths.bodies(source):
            for call in body.calls:
                if call.way is Way.CALL and isinstance(call.node, nodes.Call) and not call.is_guarded:
                    yield from self._call(call, call.node, body)

    # Configurations

    def _configuration(self, configuration: Configuration, source: Source) -> Iterator[Culprit]:
        for key in configuration.keys:
            found: Iterator[Culprit]
            if key.source is source:
                yield from self._key(key, configuration)
            elif not self.context.configurations.is_told_by(key):
                found = self._key(key, configuration)
                yield from (attrs.evolve(culprit, place=configuration.node) for culprit in found)
        if configuration.call is not None:
            yield from self._whole(configuration, source)

    def _key(self, key: Key, configuration: Configuration) -> Iterator[Culprit]:
        config = self.context.library.api.member(_CONFIG)
        known = {parameter.name for parameter in config.parameters} if config is not None else set()
        if key.name not in known:
            if key.name not in configuration.reads:
                yield self._unknown(key, sorted(known))
            return
        if key.is_certain and self._is_still_known(key.name):
            problem = self._problem(key)
            if problem:
                yield UnknownConfigKey.at(key.value, key.source, problem=problem)
        if key.name in _URLS or key.name in _SECRETS:
            yield from self._secret(key.name, key.value, key.frame)
        if key.name in ("executor_id", "application_version") and key.is_certain:
            yield from self._identity(key, configuration)

    def _is_still_known(self, name: str) -> bool:
        config = self.context.library.api.member(_CONFIG)
        newest = self.context.releases[-1]
        return config is not None and any(one.name == name for one in config.parameters_in(newest))

    @staticmethod
    def _unknown(key: Key, known: list[str]) -> Culprit:
        nearest = difflib.get_close_matches(key.name.lower().replace("-", "_"), known, 1, 0.6)
        text = f"; did you mean `{nearest[0]}`?" if nearest else "; leave it out"
        problem = f"DBOS has no setting `{key.name}` and ignores it without a word{text}"
        return UnknownConfigKey.at(key.node, key.source, problem=problem)

    def _problem(self, key: Key) -> str:
        """What is wrong with the literal that a key is set to; empty when nothing is, or it is no literal."""
        facts = self.context.library.behaviour.configuration
        kind = facts.kinds.get(key.name)
        node, frame = origin(key.value, key.frame, self.context.evaluator)
        if kind is None:
            return ""
        if isinstance(node, (nodes.List, nodes.Tuple, nodes.Set, nodes.Dict)):
            shown = {nodes.List: "list", nodes.Dict: "dictionary"}.get(
                type(node), type(node).__name__.lower()
            )
            return "" if shown == kind else f"`{key.name}` takes {_KINDS.get(kind, 'text')}, not a {shown}"
        constant = constant_of(node, frame, self.context.evaluator)
        if constant is None:
            return ""
        value = constant.value
        if value is None:
            return "" if key.name != "name" else "DBOS refuses an application without a name (TypeError)"
        if not _is_of_kind(value, kind):
            return f"`{key.name}` takes {_KINDS.get(kind, 'the name of a level')}, not `{value!r}`"
        if key.name == "name":
            return self._bad_name(str(value))
        if kind == "level" and isinstance(value, str):
            return self._bad_level(key, value)
        return self._too_small(key.name, value)

    def _bad_name(self, name: str) -> str:
        facts = self.context.library.behaviour.configuration
        longest = min(length for versions, length in facts.longest_name if self.context.any_release(versions))
        if re.fullmatch(facts.name_pattern, name) and facts.shortest_name <= len(name) <= longest:
            return ""
        shown = name if len(name) < 40 else f"{name[:36]}..."
        return (
            f"DBOS refuses the name `{shown}` (DBOSInitializationError): it must have "
            f"{facts.shortest_name} to {longest} characters of `a-z`, `0-9`, `-` and `_`"
        )

    @staticmethod
    def _bad_level(key: Key, level: str) -> str:
        if not level or level in _LEVELS or "addLevelName" in key.source.text:
            return ""
        same = level.upper()
        nearest = same if same in _LEVELS else ""
        nearest = nearest or next(iter(difflib.get_close_matches(same, _COMMON_LEVELS, 1, 0.5)), "")
        remedy = f"; write `{nearest}`" if nearest else ""
        return f"`{key.name}` must be the name of a level of `logging`, not `{level}` (ValueError){remedy}"

    def _too_small(self, name: str, value: object) -> str:
        least = self.context.library.behaviour.configuration.least.get(name)
        if least is None or not isinstance(value, (int, float)) or isinstance(value, bool):
            return ""
        if math.isfinite(value) and (value > least.number or (value == least.number and not least.is_open)):
            return ""
        bound = f"more than {least.number:g}" if least.is_open else f"at least {least.number:g}"
        return f"`{name}` must be {bound}, not `{value!r}` ({least.error})"

    def _whole(self, configuration: Configuration, source: Source) -> Iterator[Culprit]:
        """What only all keys together tell, where the constructor gets them."""
        made_by = configuration.made_by
        node = configuration.node
        if made_by is not None and made_by.root() is source.tree.module:
            node = made_by
        if configuration.lacks("name"):
            problem = (
                "the configuration lacks `name`, without which DBOS refuses it (DBOSInitializationError); "
                'add `"name": "..."`'
            )
            yield UnknownConfigKey.at(node, source, problem=problem)
        if configuration.lacks(*_DATABASES) and self.context.any_release(">=1.13"):
            if not is_of_tests(source):
                yield NoSystemDatabase.at(
                    node, source, problem="the configuration has no `system_database_url`"
                )
        url = configuration.certain("system_database_url")
        if url is not None and not is_of_tests(source):
            yield from self._url_may_be_missing(url, configuration, source)
        yield from self._otlp(configuration, source)

    def _url_may_be_missing(
        self, key: Key, configuration: Configuration, source: Source
    ) -> Iterator[Culprit]:
        if any(one.name == "system_database_engine" for one in configuration.keys):
            return
        evaluator = self.context.evaluator
        node, frame = origin(key.value, key.frame, evaluator)
        constant = constant_of(node, frame, evaluator)
        if constant is not None and not constant.value:
            problem = f"`system_database_url` is `{constant.value!r}`"
        elif is_read_from_environment(node, frame, evaluator) and len(node.args) + len(node.keywords) == 1:
            problem = f"`{node.as_string()}` is None where the variable is not set"
        else:
            return
        place = None if key.source is source else configuration.node
        yield attrs.evolve(NoSystemDatabase.at(key.value, key.source, problem=problem), place=place)

    def _otlp(self, configuration: Configuration, source: Source) -> Iterator[Culprit]:
        if not self.context.any_release(">=2.0"):
            return
        switch = configuration.certain("enable_otlp")
        if switch is None and not configuration.lacks("enable_otlp"):
            return
        if switch is not None:
            value = constant_of(switch.value, switch.frame, self.context.evaluator)
            if value is None or value.value:
                return
        for name in _OTLP:
            key = configuration.certain(name)
            if key is None:
                continue
            node, frame = origin(key.value, key.frame, self.context.evaluator)
            if constant_of(node, frame, self.context.evaluator) is not None:
                continue
            if isinstance(node, nodes.List) and not node.elts:
                continue
            remedy = '`"enable_otlp": True`'
            place = None if key.source is source else configuration.node
            fix = partial(_enabled_otlp, key) if switch is None else None
            culprit = OtlpIgnored.at(key.node, key.source, fix=fix, key=name, remedy=remedy)
            yield attrs.evolve(culprit, place=place)

    # Secrets

    def _secret(self, name: str, value: nodes.NodeNG, frame: Frame) -> Iterator[Culprit]:
        source = frame.source
        if is_of_tests(source):
            return
        evaluator = self.context.evaluator
        for node, inner in choices(value, frame, evaluator):
            text = text_of(node, inner, evaluator)
            is_secret = _has_password(text) if name not in _SECRETS else _is_literal_key(text)
            is_secret = is_secret or self._has_url_made_with_password(node, inner)
            if is_secret:
                what = "a password" if name not in _SECRETS else "a key"
                place = node if value is node or value.parent_of(node) else value
                variable = f"`os.environ[\"{_VARIABLES.get(name, 'DBOS_DATABASE_URL')}\"]`"
                yield SecretInConfig.at(place, source, key=name, what=what, variable=variable)
                return

    def _has_url_made_with_password(self, node: nodes.NodeNG, frame: Frame) -> bool:
        """`URL.create(..., password="...")` of SQLAlchemy."""
        evaluator = self.context.evaluator
        for part, inner in parts(node, frame, evaluator):
            if not isinstance(part, nodes.Call):
                continue
            password, host = keyword_of(part, "password"), keyword_of(part, "host")
            if password is None or not any(
                isinstance(value, External) and value.path.endswith("URL.create")
                for value in evaluator.values(part.func, inner)
            ):
                continue
            where = "" if host is None else text_of(host, inner, evaluator)
            return _has_password(f"x://x:{text_of(password, inner, evaluator)}@{where}/x")
        return False

    # Identities

    def _identity(self, key: Key, configuration: Configuration) -> Iterator[Culprit]:
        if is_of_tests(key.source):
            return
        if key.name == "executor_id" and self._has_conductor(configuration):
            return  # Conductor gives every process an identity of its own
        volatile = self._volatile(key.value, key.frame)
        if volatile is not None:
            effect = (
                "workflows that a process leaves behind are never recovered, because no later one has its ID; "
                "take it from what stays when the process starts again, such as the name of its host"
                if key.name == "executor_id"
                else "every start is a new version, and workflows of the one before are never recovered; "
                "take it from the release, or leave it out"
            )
            yield UnstableIdentity.at(key.value, key.source, key=key.name, value=volatile, effect=effect)
            return
        constant = constant_of(key.value, key.frame, self.context.evaluator)
        if key.name == "executor_id" and constant is not None and isinstance(constant.value, str):
            if constant.value:
                effect = (
                    "a process that starts runs again what the others with this ID are still running; "
                    "take it from the environment"
                )
                value = f"`{constant.value}` in every process"
                yield UnstableIdentity.at(key.value, key.source, key=key.name, value=value, effect=effect)

    @staticmethod
    def _has_conductor(configuration: Configuration) -> bool:
        if any(key.name in ("conductor_key", "conductor_url") for key in configuration.keys):
            return True
        call = configuration.call
        return call is not None and any(
            keyword.arg in (None, "conductor_key", "conductor_url") for keyword in call.keywords
        )

    def _volatile(self, node: nodes.NodeNG, frame: Frame) -> str | None:
        """What makes a value another one at every start, in words; None when nothing certainly does."""
        evaluator = self.context.evaluator
        for part, inner in parts(node, frame, evaluator):
            if not isinstance(part, nodes.Call):
                continue
            for value in evaluator.values(part.func, inner):
                if not isinstance(value, External):
                    continue
                if value.path in _OF_PROCESS:
                    return f"the number of the process or thread (`{part.as_string()}`)"
                names = frozenset(keyword.arg for keyword in part.keywords if keyword.arg is not None)
                effect = self.context.library.effects.effect_of_call(value.path, len(part.args), names)
                if effect is not None and effect.kind in _VOLATILE:
                    return f"{_VOLATILE[effect.kind]} (`{effect.name}`)"
        return None

    def _configured_instance(self, call: Call, node: nodes.Call, body: Body) -> Iterator[Culprit]:
        """The name that a configured instance is given, by its class or by the code that makes it."""
        given = self._config_name(call.value, node) if isinstance(call.value, ClassValue) else None
        if given is not None:
            yield from self._instance_name(given, body.frame)

    def _initialisers(self, source: Source) -> Iterator[Culprit]:
        """The names that configured instances give themselves."""
        for cls in source.tree.classes:
            for initialiser in cls.locals.get("__init__", ()):
                if isinstance(initialiser, nodes.FunctionDef) and self._is_configured(
                    ClassValue(cls, source)
                ):
                    frame = self.context.evaluator.frame_at(initialiser.body[0], source)
                    for call in initialiser.nodes_of_class(nodes.Call):
                        given = _passed_to_initialiser(call)
                        if given is not None:
                            yield from self._instance_name(given, frame)

    def _instance_name(self, given: nodes.NodeNG, frame: Frame) -> Iterator[Culprit]:
        volatile = None if is_of_tests(frame.source) else self._volatile(given, frame)
        if volatile is not None:
            effect = (
                "after a restart no instance has the name, and its workflows are never recovered; "
                "give each instance a name that stays"
            )
            yield UnstableIdentity.at(given, frame.source, key="config_name", value=volatile, effect=effect)

    def _config_name(self, cls: ClassValue, node: nodes.Call) -> nodes.NodeNG | None:
        """The argument of a call of a class that becomes its object's `config_name`."""
        evaluator = self.context.evaluator
        if not self._is_configured(cls) or any(isinstance(argument, nodes.Starred) for argument in node.args):
            return None
        initialiser = evaluator.initialiser(cls)
        if initialiser is None:
            given = keyword_of(node, "config_name") or keyword_of(node, "instance_name")
            return given or (node.args[0] if node.args else None)
        name = _passed_to_super(initialiser.node)
        if name is None:
            return None
        names = [one.name for one in initialiser.node.args.args or ()][1:]
        if keyword_of(node, name) is not None:
            return keyword_of(node, name)
        if name in names and len(node.args) > names.index(name):
            found: nodes.NodeNG = node.args[names.index(name)]
            return found
        return None

    def _is_configured(self, cls: ClassValue) -> bool:
        """Whether a class inherits from `DBOSConfiguredInstance`."""
        bases = self.context.evaluator.mro(cls)
        return any(isinstance(base, External) and base.path == _INSTANCE for base in bases)

    # Calls

    def _call(self, call: Call, node: nodes.Call, body: Body) -> Iterator[Culprit]:
        source = body.frame.source
        member = call.operation
        yield from self._configured_instance(call, node, body)
        if member is None:
            return
        if member.name == "dbos.DBOS":
            yield from self._constructor(node, member, source)
            for name in _SECRETS:
                given = keyword_of(node, name)
                if given is not None:
                    yield from self._secret(name, given, body.frame)
        elif member.name == "dbos.DBOSClient":
            for name in _URLS:
                given = keyword_of(node, name)
                if given is not None:
                    yield from self._secret(name, given, body.frame)
        elif member.name in _DATASOURCES:
            given = passed_for("database_url", node, member, self.context.releases[-1])
            if given is not None:
                yield from self._secret("database_url", given, body.frame)
        elif member.name in ("dbos.DBOS.reset_system_database", "dbos.DBOS.destroy"):
            yield from self._destruction(node, member, body)

    def _constructor(self, node: nodes.Call, member: Member, source: Source) -> Iterator[Culprit]:
        """`DBOS(config)` and `DBOS()`, where the configuration must be passed by its keyword."""
        refusing = [
            release
            for release in self.context.releases
            if any(p.name == "config" and not p.has_default for p in member.parameters_in(release))
        ]
        if any(keyword.arg is None for keyword in node.keywords) or asks_before(node, "DBOS"):
            return
        if node.args:
            if isinstance(node.args[0], nodes.Starred):
                return
            shown = node.args[0].as_string()
            shown = shown if len(shown) < 40 else "..."
            yield ConfigNotKeyword.at(
                node,
                source,
                fix=partial(pass_keyword, node, "config", source),
                problem="takes its configuration by keyword alone",
                call=f"DBOS(config={shown})",
            )
        elif keyword_of(node, "config") is None and refusing:
            if any(keyword.arg in ("fastapi", "flask") for keyword in node.keywords):
                if len(refusing) == len(self.context.releases_in(member.span)) and all(
                    r.startswith(("0.", "1.", "2.")) for r in refusing
                ):
                    pass
                else:
                    return  # another rule tells of the argument, which is refused as well
            yield ConfigNotKeyword.at(
                node, source, problem="needs a configuration", call='DBOS(config={"name": ...})'
            )

    def _destruction(self, node: nodes.Call, member: Member, body: Body) -> Iterator[Culprit]:
        source = body.frame.source
        if is_of_tests(source) or _is_meant(node):
            return
        if member.name == "dbos.DBOS.reset_system_database":
            effect = "deletes every workflow, its history and its results"
            yield DestructiveCallInApplication.at(
                node, source, call="DBOS.reset_system_database()", effect=effect, remedy="keep it in tests"
            )
            return
        given = keyword_of(node, "destroy_registry")
        if given is None:
            return
        value = constant_of(given, body.frame, self.context.evaluator)
        if value is not None and value.value is True:
            yield DestructiveCallInApplication.at(
                node,
                source,
                call="DBOS.destroy(destroy_registry=True)",
                effect="unregisters every workflow, and after another launch none is recovered",
                remedy="write `DBOS.destroy()`",
            )

    # Imports

    def _private_imports(self, source: Source) -> Iterator[Culprit]:
        if is_of_tests(source):
            return  # tests look behind the scenes, and fail at once when these have changed
        for node in source.tree.imports:
            if isinstance(node, nodes.ImportFrom):
                module = node.modname or ""
                if node.level or module.partition(".")[0] != "dbos":
                    continue
                if self.context.evaluator.project.resolve(source, "dbos") is not None:
                    continue
                if _is_private(module):
                    if not any(asks_before(node, name) for name, _ in node.names):
                        yield PrivateImport.at(
                            node, source, name=module, remedy=self._public(module, node.names)
                        )
                    continue
                for name, _ in node.names:
                    if name.startswith("_") and not name.startswith("__") and not asks_before(node, name):
                        place = place_of_name(node, name, source)
                        yield PrivateImport.at(place, source, name=f"{module}.{name}", remedy="")
            else:
                for name, _ in node.names:
                    if _is_private(name) and not asks_before(node, name):
                        if self.context.evaluator.project.resolve(source, "dbos") is None:
                            yield PrivateImport.at(node, source, name=name, remedy="")

    def _public(self, module: str, names: list[tuple[str, str | None]]) -> str:
        """How the imported names are imported from where they are public; empty when one of them is not."""
        api = self.context.library.api
        public: list[str] = []
        for name, _ in names:
            path = api.canonical(f"{module}.{name}")
            if path is not None and path.count(".") == 1 and self.context.is_everywhere(path):
                public.append(path.rpartition(".")[2])
            elif api.canonical(module) == "dbos.error" and self.context.is_everywhere("dbos.error"):
                return f"; write `from dbos import error` and `error.{names[0][0]}`"
            else:
                return ""
        return f"; write `from dbos import {', '.join(public)}`"


def _is_private(module: str) -> bool:
    head, *rest = module.split(".")
    return head == "dbos" and any(part.startswith("_") and not part.startswith("__") for part in rest)

def _is_of_kind(value: object, kind: str) -> bool:
    """Whether a constant is what a key takes; what dbos reads the same counts as such."""
    if kind == "text":
        return isinstance(value, str)
    if kind == "level":
        return isinstance(value, str) or (isinstance(value, int) and not isinstance(value, bool))
    if kind == "integer":
        return isinstance(value, int)
    if kind == "number":
        return isinstance(value, (int, float))
    if kind == "flag":
        return isinstance(value, (bool, int))
    return False


def _has_password(text: str) -> bool:
    """Whether a URL has a password that is meant to be secret."""
    found = _CREDENTIALS.match(text)
    if found is None or not found["password"]:
        return False
    password, host = found["password"], found["host"].lower()
    if host in _LOCAL or host.startswith("127."):
        return False
    user = text.partition("://")[2].partition(":")[0]
    if "." not in host and (password in _OF_CONTAINERS or password == user):
        return False
    return not (
        set(password) & _MARKS_OF_PLACEHOLDERS
        or _PLACEHOLDER.fullmatch(password)
        or _PLACEHOLDER.fullmatch(found["host"])
    )


def _is_literal_key(text: str) -> bool:
    if not text or set(text) & _MARKS_OF_PLACEHOLDERS:
        return False
    return not (_PLACEHOLDER.fullmatch(text) or _WORD_FOR_KEY.fullmatch(text))


def _is_meant(node: nodes.NodeNG) -> bool:
    """Whether the code around asks for a test, or is a function that is there to destroy."""
    if any(
        isinstance(statement, nodes.If) and not is_main_guard(statement) for statement, _ in blocks_of(node)
    ):
        return True
    scope = frame_of(node)
    return bool(isinstance(scope, nodes.FunctionDef) and _DESTROYING.search(scope.name))


def _passed_to_super(initialiser: nodes.NodeNG) -> str | None:
    """The parameter that an `__init__` hands on as the `config_name` of its object."""
    for call in initialiser.nodes_of_class(nodes.Call):
        given = _passed_to_initialiser(call)
        if isinstance(given, nodes.Name):
            return str(given.name)
    return None


def _passed_to_initialiser(call: nodes.Call) -> nodes.NodeNG | None:
    """The name that `super().__init__(...)` or `DBOSConfiguredInstance.__init__(self, ...)` passes."""
    if not isinstance(call.func, nodes.Attribute) or call.func.attrname != "__init__":
        return None
    given = keyword_of(call, "config_name") or keyword_of(call, "instance_name")
    arguments = call.args[1:] if isinstance(call.func.expr, nodes.Name) else call.args
    return given or (arguments[0] if arguments else None)


def _enabled_otlp(key: Key) -> Fix | None:
    """The fix of DBS411; without the packages that export, DBOS then cannot be constructed."""
    edit = add_entry(key.node.parent, "enable_otlp", "True", key.source)
    return None if edit is None else Fix.unsafe('Add `"enable_otlp": True`', [edit])
