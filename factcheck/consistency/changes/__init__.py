"""Changes: `percents` ("from 400 to 460"), `changes` (figures that stand apart), `moves` (in whatever order), `multiples` ("twice as many")."""
