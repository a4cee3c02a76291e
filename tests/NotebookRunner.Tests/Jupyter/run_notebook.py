"""Runs a notebook with nbclient in its own folder. Arguments: the notebook, the file to write, a cell timeout in seconds."""

import os
import sys

import nbformat
from nbclient import NotebookClient

source, target, timeout = sys.argv[1:]
notebook = nbformat.read(source, as_version=4)
client = NotebookClient(notebook, timeout=int(timeout), resources={"metadata": {"path": os.path.dirname(os.path.abspath(source))}})
client.execute()
nbformat.validate(notebook)
nbformat.write(notebook, target)
