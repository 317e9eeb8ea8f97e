namespace BriefBot.Chat.Commands;

/// <summary>An option of a command.</summary>
/// <param name="Name">The name, lower case.</param>
/// <param name="Description">One line, 1 to 100 characters.</param>
/// <param name="Required">Whether the command needs it.</param>
/// <param name="Choices">The values it may take; empty when any of its kind will do.</param>
public sealed record CommandOption(string Name, string Description, bool Required, IReadOnlyList<string> Choices)
{
    /// <summary>What kind of value it takes.</summary>
    public CommandOptionKind Kind { get; init; }

    /// <summary>Of a number: the smallest; null for no bound.</summary>
    public int? Least { get; init; }

    /// <summary>Of a number: the largest; null for no bound.</summary>
    public int? Most { get; init; }

    /// <summary>Whether suggestions can be offered while the user types.</summary>
    public bool Suggests { get; init; }

    /// <summary>Whether it only makes sense where others read along; left out on the console.</summary>
    public bool IsForSharedPlaces { get; init; }
}
