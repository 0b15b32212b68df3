"""The restoration fund: rise of prices by year, and what is paid in while the mine still earns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.intake import some
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")

EARLY_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "In {years} the works cost more than equal payments had put into the fund: the missing part was put into the "
    "payment of the year.",
)
AFTER_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{sum:,.0f} yuan of the investment ({share:.1f} %) fall due after {end}, the last year of the mine; the fund holds "
    "them by then.",
)


def price_rise(static: Any, years: Any, first_year: int, rate_pct: float) -> Any:
    """Return the rise of prices of the static investments of years (n,) [yuan], whole yuan.

    W = a [(1 + r)^(n − 1) − 1] with n = 1 in the first year, as estimates of land reclamation reckon it (r in percent).
    """
    n = np.asarray(years) - first_year + 1
    return np.round(np.asarray(static, dtype=float) * ((1.0 + rate_pct / 100.0) ** (n - 1) - 1.0)).astype(np.int64)


def provision(need: Any, life: int, first: int, before: int) -> Any:
    """Return what is paid into the fund in each year (n,), whole yuan, adding up to all that is needed.

    need: what is taken from it in each year (n,) [yuan]; life: years until the mine ends; first: first payment at
    least [yuan]; before: by how many years before the end all is paid. Equal payments follow the first; where the
    works of a year cost more than was paid by then, the rest is paid in that year. A mine that ends sooner than the
    years `before` say pays all in its first year.
    """
    need = np.asarray(need, dtype=np.int64)
    total = int(need.sum())
    last = int(np.clip(life - before, 1, max(len(need), 1)))
    start = min(max(first, -(-total // last)), total)
    steps = np.minimum(np.arange(len(need)), last - 1)
    paid = np.full(len(need), total) if last == 1 else start + (total - start) * steps // (last - 1)
    paid = np.maximum.accumulate(np.maximum(np.minimum(paid, total), np.cumsum(need)))
    return np.diff(paid, prepend=0)


def fund_table(static: Any, settings: Any, cap: dict[int, float], rates: Any, end: int, notes: list[Message]) -> Any:
    """Return the table FUND_YEAR of one licence, without it, from its first year to its last of works or of the mine.

    static: static investment by year (series, index year) [yuan]; settings: first_year and price_rise of the
    capability; cap: year → [yuan]; rates: `Factors`; end: the last year of the mine.
    """
    years = np.arange(settings.first_year, max(end, int(static.index.max()) if len(static) else end) + 1)
    a = static.reindex(years, fill_value=0).to_numpy(dtype=np.int64)
    rise = price_rise(a, years, settings.first_year, settings.price_rise)
    need = a + rise
    first = int(np.ceil(a.sum() * rates["fund_first"] / 100.0))
    life, before = end - settings.first_year + 1, int(rates["fund_years_before"])
    paid = provision(need, life, first, before)
    tell(years, need, paid, end, first, life - before, notes)
    return pd.DataFrame(
        {
            "year": years,
            "cap_yuan": [cap.get(int(year), np.nan) for year in years],
            "static_yuan": a,
            "price_rise_yuan": rise,
            "dynamic_yuan": need,
            "provision_yuan": paid,
            "withdrawal_yuan": need,
            "balance_yuan": np.cumsum(paid - need),
        }
    )


def tell(years: Any, need: Any, paid: Any, end: int, first: int, last: int, notes: list[Message]) -> None:
    """Note the years in which equal payments did not suffice, and what falls due after the mine."""
    total = int(need.sum())
    if not total:
        return
    plain = provision(np.append(np.zeros(len(need) - 1, dtype=np.int64), total), max(last, 1), first, 0)
    early = (np.cumsum(plain) < np.cumsum(need)) & (need > 0)
    if early.any():
        notes.append(Message(EARLY_NOTE, years=some(years[early])))
    late = int(need[years > end].sum())
    if late:
        notes.append(Message(AFTER_NOTE, sum=late, share=100.0 * late / total, end=end))
