using BriefBot.Chat.Commands;

namespace BriefBot.Showing;

/// <summary>Lays the commands out as a short manual.</summary>
internal static class HelpLayout
{
    public static IEnumerable<ShownLine> Of(IReadOnlyList<CommandDefinition> commands)
    {
        foreach (var command in commands.SelectMany(command => command.Forms))
        {
            var usage = string.Concat(command.Options.Where(option => !option.IsForSharedPlaces).Select(option =>
                option.Required ? $" {option.Name.ToUpperInvariant()}" : $" [{option.Name}:{Value(option)}]"));
            yield return new ShownLine(LineKind.Heading, $"/{command.Name}{usage}", Hanging: 4);
            yield return new ShownLine(LineKind.Aside, $"{command.Description}.", Indent: 4);
        }

        yield return ShownLine.Blank;
        yield return new ShownLine(
            LineKind.Aside,
            "Text without a slash is a question. Put values of several words in quotation marks: /summary topic:\"rare earths\" length:short");
    }

    private static string Value(CommandOption option) =>
        option.Choices.Count > 0 ? string.Join('|', option.Choices) : "…";
}
