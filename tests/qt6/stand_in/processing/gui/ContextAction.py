"""What an action of the toolbox's menu is derived from; it does nothing itself."""


class ContextAction:
    """Knows the item that it was asked for."""

    def setData(self, item, toolbox):
        self.itemData, self.toolbox = item, toolbox
