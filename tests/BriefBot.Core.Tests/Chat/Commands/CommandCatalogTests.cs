using System.Text.RegularExpressions;
using BriefBot.Chat.Commands;

namespace BriefBot.Core.Tests.Chat.Commands;

public sealed partial class CommandCatalogTests
{
    [Fact]
    public void Names_All_KeepToDiscordsRules() => Assert.All(
        CommandCatalog.All.Concat(CommandCatalog.Forms).SelectMany(command => command.Options.Select(option => option.Name).Prepend(command.LastName)),
        name => Assert.Matches(DiscordName(), name));

    [Fact]
    public void Descriptions_All_HaveOneTo100Characters() => Assert.All(
        CommandCatalog.All.Concat(CommandCatalog.Forms).SelectMany(command => command.Options.Select(option => option.Description).Prepend(command.Description)),
        description => Assert.InRange(description.Length, 1, 100));

    [Fact]
    public void Options_OfEachCommand_StandRequiredFirstAndOnce() => Assert.All(CommandCatalog.Forms, command =>
    {
        Assert.True(command.Options.Count <= 25);
        Assert.Equal(command.Options.OrderByDescending(option => option.Required), command.Options);
        Assert.Equal(command.Options.Count, command.Options.DistinctBy(option => option.Name).Count());
        Assert.All(command.Options, option => Assert.True(option.Choices.Count <= 25));
    });

    [Fact]
    public void Catalog_HoldsTheCommandsOfTheReadme() =>
        Assert.Equal(["ask", "summary", "search", "articles", "index", "briefing", "status", "help"], CommandCatalog.All.Select(command => command.Name));

    [Fact]
    public void Subcommands_All_AreFoundBehindTheirCommandsName() => Assert.All(CommandCatalog.All.Where(command => command.Subcommands.Count > 0), command =>
    {
        Assert.Empty(command.Options);
        Assert.InRange(command.Subcommands.Count, 1, 25);
        Assert.All(command.Subcommands, part => Assert.Equal((part, $"{command.Name} {part.LastName}"), (CommandCatalog.Find(part.Name), part.Name)));
    });


    [GeneratedRegex(@"^[-_\p{Ll}0-9]{1,32}$")]
    private static partial Regex DiscordName();
}
