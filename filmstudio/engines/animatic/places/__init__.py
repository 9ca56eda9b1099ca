"""Where the film happens: paints a Place as layers of flat shapes and light, far to near."""
