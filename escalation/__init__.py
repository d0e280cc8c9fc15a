"""Promises: who must answer whom, and by when. Time comes in as a value; nothing here waits, sends or stores."""
