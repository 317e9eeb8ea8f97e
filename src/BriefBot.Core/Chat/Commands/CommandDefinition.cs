namespace BriefBot.Chat.Commands;

/// <summary>A command as help texts and Discord's registration need it.</summary>
/// <param name="Name">The name, lower case, without the slash; of a subcommand behind its command's, such as <c>briefing stop</c>.</param>
/// <param name="Description">One line, 1 to 100 characters.</param>
/// <param name="Options">Its options, required ones first.</param>
public sealed record CommandDefinition(string Name, string Description, IReadOnlyList<CommandOption> Options)
{
    /// <summary>Whether only those who manage the server may give it.</summary>
    public bool ManagersOnly { get; init; }

    /// <summary>Whether it is about a channel that several people read: not offered in direct messages.</summary>
    public bool ForChannels { get; init; }

    /// <summary>What it is made of; then it cannot be given by itself and has no options. Empty for most.</summary>
    public IReadOnlyList<CommandDefinition> Subcommands { get; init; } = [];

    /// <summary>The name's last word: of a subcommand, what stands behind its command's name.</summary>
    public string LastName => Name[(Name.LastIndexOf(' ') + 1)..];

    /// <summary>What can be given: its subcommands, or else itself.</summary>
    public IReadOnlyList<CommandDefinition> Forms => Subcommands.Count > 0 ? Subcommands : [this];
}
