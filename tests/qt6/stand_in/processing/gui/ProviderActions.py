"""The actions of the toolbox's menu."""


class ProviderContextMenuActions:
    """A list."""

    actions = []

    @classmethod
    def registerProviderContextMenuActions(cls, actions):
        cls.actions.extend(actions)

    @classmethod
    def deregisterProviderContextMenuActions(cls, actions):
        for one in actions:
            cls.actions.remove(one)
