namespace BriefBot.Chat.Commands;

/// <summary>A command as help texts and Discord's registration need it.</summary>
/// <param name="Name">The name, lower case, without the slash.</param>
/// <param name="Description">One line, 1 to 100 characters.</param>
/// <param name="Options">Its options, required ones first.</param>
public sealed record CommandDefinition(string Name, string Description, IReadOnlyList<CommandOption> Options)
{
    /// <summary>Whether only those who manage the server may give it.</summary>
    public bool ManagersOnly { get; init; }
}
