"""What is handed to a spreadsheet? Records and scores as tables, with a data dictionary."""

from .files import write_csv, write_json
from .table import Cell, Column, Table
from .tables import tables_of

__all__ = ["Cell", "Column", "Table", "tables_of", "write_csv", "write_json"]
