using System.Text.Json;
using System.Text.Json.Serialization;

namespace NotebookRunner.Live;

/// <summary>What a session tells its page.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Ready), "ready")]
[JsonDerivedType(typeof(Planned), "planned")]
[JsonDerivedType(typeof(Started), "started")]
[JsonDerivedType(typeof(Shown), "shown")]
[JsonDerivedType(typeof(Settled), "settled")]
[JsonDerivedType(typeof(Edited), "edited")]
[JsonDerivedType(typeof(Ended), "ended")]
internal abstract record LiveMessage
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    /// <summary>Every cell is compiled: from here on changes are answered at once.</summary>
    public sealed record Ready : LiveMessage;

    /// <summary>These cells are going to run.</summary>
    /// <param name="Change">Which change asked for it; 0 is the session's beginning, −1 what runs so that later changes find what they need.</param>
    /// <param name="Cells">Their numbers.</param>
    public sealed record Planned(int Change, IReadOnlyList<int> Cells) : LiveMessage;

    /// <summary>A cell begins.</summary>
    public sealed record Started(int Cell) : LiveMessage;

    /// <summary>A cell has ended with other outputs than the page has.</summary>
    /// <param name="Cell">Its number.</param>
    /// <param name="Html">Its outputs.</param>
    /// <param name="IsDefault">Whether all parameters have their defaults and no cell is edited: these outputs are what others are compared with.</param>
    public sealed record Shown(int Cell, string Html, bool IsDefault) : LiveMessage;

    /// <summary>Nothing runs any more.</summary>
    /// <param name="Change">Which change was carried out.</param>
    /// <param name="Stale">Cells whose outputs do not hold, because the run was cancelled or failed.</param>
    /// <param name="Problem">The cell that failed and why, or null.</param>
    public sealed record Settled(int Change, IReadOnlyList<int> Stale, string? Problem) : LiveMessage;

    /// <summary>An edit was taken, or why it was not.</summary>
    public sealed record Edited(int Cell, string? Problem) : LiveMessage;

    /// <summary>The process of this session is gone, and why.</summary>
    public sealed record Ended(string Reason) : LiveMessage;

    /// <summary>The message as an event of a stream.</summary>
    public string ToEvent() => $"data: {JsonSerializer.Serialize(this, Format)}\n\n";
}
