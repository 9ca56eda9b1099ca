"""The camera vocabulary: what directors type, what other systems call it, and the one term that it means here."""
