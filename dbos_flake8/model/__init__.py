"""What the code means, without knowing any rule."""
