"""A bookshop on dbos 3: it takes orders, packs parcels, writes mails and counts its books each night."""
