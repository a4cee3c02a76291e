namespace RareEarth.Methods.Networks;

/// <summary>One directed, weighted tie of a network, such as a year's exports of one country to another.</summary>
/// <param name="From">Name of the node that it leaves: the exporter.</param>
/// <param name="To">Name of the node that it enters: the importer.</param>
/// <param name="Weight">Its size, positive, in the unit of the data: money, tonnes.</param>
public sealed record Flow(string From, string To, double Weight);
