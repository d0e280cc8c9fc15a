"""The rota as a calendar that others subscribe to, and rotas that are kept in calendars elsewhere."""
