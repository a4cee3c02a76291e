namespace RareEarth.Methods.CompositeIndices;

/// <summary>A node of an index tree as a table lists it.</summary>
/// <param name="Name">Its name, unlike any other.</param>
/// <param name="Parent">The node that it is part of; null for the total.</param>
/// <param name="Weight">Its weight among the parts of its parent, 0 at least; 1 for the total.</param>
public sealed record TreeNode(string Name, string? Parent, double Weight);
