"""Topsoil of parcels: what is stripped, what is needed, and what has to come from elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")


def topsoil_balance(code: Any, area_m2: Any, strip_m: Any, spread_m: Any, settled: float, lost: float) -> Any:
    """Return the topsoil of parcels (n,), a table with the columns of TOPSOIL but for what other parcels give.

    stock = area · strip, as it lies; spread = area · depth, settled; need = spread / settled · (1 + lost), as it lies.
    settled: volume in place over that as it lies; lost: share that is lost on the way. Every volume is printed to
    0.1 m³ and the balance is the difference of the printed ones.
    """
    stock, spread = np.round(area_m2 * strip_m, 1), np.round(area_m2 * spread_m, 1)
    need = np.round(area_m2 * spread_m / settled * (1.0 + lost), 1)
    return pd.DataFrame(
        {
            "code": code,
            "strip_m": strip_m,
            "stock_m3": stock,
            "spread_m": spread_m,
            "spread_m3": spread,
            "need_m3": need,
            "balance_m3": np.round(stock - need, 1),
        }
    )


def shared_out(balance: Any, hauls: Any) -> Any:
    """Return the table of `topsoil_balance` with what parcels give each other, import and store.

    hauls: rows of HAUL for topsoil: way, from_code, to_code, volume_m3.
    """
    between = hauls[hauls.way == "between"]
    given = between.groupby("from_code").volume_m3.sum().reindex(balance.code).fillna(0.0).to_numpy()
    taken = between.groupby("to_code").volume_m3.sum().reindex(balance.code).fillna(0.0).to_numpy()
    surplus = balance.balance_m3.to_numpy()
    return balance.assign(
        given_m3=np.round(given, 1),
        taken_m3=np.round(taken, 1),
        deficit_m3=np.round(np.maximum(-surplus, 0.0) - taken, 1),
        stored_m3=np.round(np.maximum(surplus, 0.0) - given, 1),
    )
