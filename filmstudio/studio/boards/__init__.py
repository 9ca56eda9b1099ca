"""`filmstudio board`: which pictures a storyboard needs, who draws them, and the words that go with them."""
