"""Planning: ShotList, Cast, Look and what the engine can become a Plan of RenderJobs. Pure; the only bridge."""
