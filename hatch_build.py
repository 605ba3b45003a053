"""Build hook placeholder"""
from hatchling.builders.hooks.plugin.interface import BuildHookInterface
class CustomBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    def initialize(self, version, build_data): pass
