"""How an item is made of what was found."""

import ast
import inspect

from tracker.model import Item
from tracker.resolve import items


def test_an_item_is_given_its_fields_by_place_in_their_order() -> None:
    calls = [
        node
        for node in ast.walk(ast.parse(inspect.getsource(items)))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Item"
    ]
    assert len(calls) == 1
    assert not calls[0].keywords
    given = [one.id for one in calls[0].args if isinstance(one, ast.Name)]
    assert tuple(given) == Item._fields
