"""Pictures and pages to look at: the contact sheet."""
