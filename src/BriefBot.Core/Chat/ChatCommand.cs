using BriefBot.Memory;

namespace BriefBot.Chat;

/// <summary>A command that a user gave, with its options by name.</summary>
/// <param name="Name">The command's name, lower case, without the slash.</param>
/// <param name="Options">The options given, by their names.</param>
public sealed record ChatCommand(string Name, IReadOnlyDictionary<string, string> Options)
{
    /// <summary>Files that came with it.</summary>
    public IReadOnlyList<ArticleUpload> Files { get; init; } = [];
}
