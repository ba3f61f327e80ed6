"""A bookshop on dbos 2: it takes orders, packs parcels, writes mails and counts its books each night."""
