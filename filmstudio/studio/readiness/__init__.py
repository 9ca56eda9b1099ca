"""The look before a render: everything that would stop it, told at once."""
