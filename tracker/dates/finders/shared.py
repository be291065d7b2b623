"""What several finders share: years of two digits, and where no year can stand."""

from tracker.dates.atoms import Hit
from tracker.dates.grammar import CODE, codes
from tracker.dates.tokens import Tokens
from tracker.lang.sv import date_cues as sv

YEAR = "(_ comma? _ (yr _)? <year:year>)?"
"""A year of four digits, if there is one."""
NOT_A_YEAR = "(?! [slash colon dash] | dot number | _ month | colon? suffix)"
"""After two digits that would else be read as a year."""
SHORT_YEAR = f"(blank? dash | blank) <yy:number> {NOT_A_YEAR}"
"""*-24*: two digits and their dash."""
NOT_BEFORE_YEAR = codes("sect digits plus")


def is_moved(tokens: Tokens, index: int) -> bool:
    """*flyttas från den 12 till den 19 mars*: two days; `index` is where *från* would stand."""
    if tokens.code(index) != CODE["from"]:
        return False
    for distance in range(1, 6):
        left = tokens.left_of(index, distance)
        if left < 0:
            return False
        if tokens.raw(left).startswith(sv.FROM_ONE_TO_ANOTHER):
            return True
    return False


def plausible_year(hit: Hit) -> bool:
    """Whether the two digits `yy` can be a year of this half century."""
    return hit.two_digits("yy") and 10 <= hit.value("yy") <= 49


def any_year(hit: Hit) -> int | None:
    """The year of the match, written with four digits or with two (`yy`)."""
    if hit.has("yy"):
        return 2000 + hit.value("yy")
    return hit.maybe("year")
