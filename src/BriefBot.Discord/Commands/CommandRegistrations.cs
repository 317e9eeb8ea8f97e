using BriefBot.Chat;
using BriefBot.Chat.Commands;
using BriefBot.Chat.Texts;
using BriefBot.Discord.Wire;

namespace BriefBot.Discord.Commands;

/// <summary>Makes Discord's registration out of the commands that the bot knows.</summary>
internal static class CommandRegistrations
{
    // The bit of MANAGE_GUILD ("Manage Server"): Discord hides the command from those without it, and the bot checks again.
    private const long ManageServer = 1 << 5;
    private const int InServers = 0;
    private const int InDirectMessages = 1;
    private const int InstalledInServers = 0;

    /// <summary>All of the commands, in their order.</summary>
    /// <param name="commands">The commands.</param>
    /// <param name="isGlobal">Whether they are for everywhere: only then Discord lets the bot say where they can be used.</param>
    public static IReadOnlyList<CommandRegistration> Of(IReadOnlyList<CommandDefinition> commands, bool isGlobal) =>
        [.. commands.Select(command => Of(command, isGlobal))];

    private static CommandRegistration Of(CommandDefinition command, bool isGlobal) => new()
    {
        Name = command.Name,
        NameLocalizations = Translated(texts => texts.Command(command.Name)?.Name),
        Description = command.Description,
        DescriptionLocalizations = Translated(texts => texts.Command(command.Name)?.Description),
        Options = OptionsOf(command),
        DefaultMemberPermissions = command.ManagersOnly ? ManageServer : null,

        // In a direct message nobody manages anything, and no briefing is posted.
        Contexts = !isGlobal ? null : command.ManagersOnly || command.ForChannels ? [InServers] : [InServers, InDirectMessages],
        IntegrationTypes = isGlobal ? [InstalledInServers] : null,
    };

    /// <summary>Subcommands count as options; Discord knows one permission for all of them, so the bot checks each by itself.</summary>
    private static IReadOnlyList<OptionRegistration>? OptionsOf(CommandDefinition command)
    {
        IReadOnlyList<OptionRegistration> options = command.Subcommands.Count > 0
            ? [.. command.Subcommands.Select(Subcommand)]
            : [.. command.Options.Select(option => Of(command, option))];
        return options.Count == 0 ? null : options;
    }

    private static OptionRegistration Subcommand(CommandDefinition command) => new()
    {
        Type = OptionType.Subcommand,
        Name = command.LastName,
        NameLocalizations = Translated(texts => texts.Command(command.Name)?.Name),
        Description = command.Description,
        DescriptionLocalizations = Translated(texts => texts.Command(command.Name)?.Description),
        Options = OptionsOf(command),
    };

    private static OptionRegistration Of(CommandDefinition command, CommandOption option)
    {
        var isFreeText = option.Kind == CommandOptionKind.Text && option.Choices.Count == 0;
        return new OptionRegistration
        {
            Type = option.Kind switch
            {
                CommandOptionKind.Text => OptionType.Text,
                CommandOptionKind.Number => OptionType.Integer,
                CommandOptionKind.YesNo => OptionType.Boolean,
                CommandOptionKind.File => OptionType.Attachment,
                _ => throw new InvalidOperationException($"An option of an unknown kind: {option.Kind}."),
            },
            Name = option.Name,
            NameLocalizations = Translated(texts => texts.Option(command.Name, option.Name)?.Name),
            Description = option.Description,
            DescriptionLocalizations = Translated(texts => texts.Option(command.Name, option.Name)?.Description),
            Required = option.Required ? true : null,
            Choices = option.Choices.Count == 0 ? null : [.. option.Choices.Select(Choice)],
            MaxLength = isFreeText ? ChatDefaults.MaxTextLength : null,
            MinValue = option.Kind == CommandOptionKind.Number ? option.Least : null,
            MaxValue = option.Kind == CommandOptionKind.Number ? option.Most : null,
            Autocomplete = option.Suggests && isFreeText ? true : null,
        };
    }

    private static OptionChoice Choice(string value) => new(value, value, Translated(texts => texts.Choice(value)));

    // In the languages' fixed order, so that the same commands always make the same JSON.
    private static Dictionary<string, string>? Translated(Func<ChatTexts, string?> text)
    {
        var translated = new Dictionary<string, string>();
        foreach (var language in ChatTexts.Languages)
        {
            if (text(ChatTexts.For(language)) is { } found)
            {
                translated.Add(language, found);
            }
        }

        return translated.Count > 0 ? translated : null;
    }
}
