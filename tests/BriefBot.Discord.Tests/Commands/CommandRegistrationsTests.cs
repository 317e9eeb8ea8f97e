using System.Text.Json;
using System.Text.RegularExpressions;
using BriefBot.Chat.Commands;
using BriefBot.Chat.Texts;
using BriefBot.Discord.Cards;
using BriefBot.Discord.Commands;
using BriefBot.Discord.Wire;

namespace BriefBot.Discord.Tests.Commands;

/// <summary>Holds the commands' registration against Discord's documented limits.</summary>
public partial class CommandRegistrationsTests
{
    private static readonly IReadOnlyList<CommandRegistration> Global = CommandRegistrations.Of(CommandCatalog.All, isGlobal: true);

    public static TheoryData<string> Names => [.. CommandCatalog.All.Select(command => command.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_EachCommand_KeepsNamesAndDescriptionsInEveryLanguage(string name)
    {
        var command = Global.Single(registration => registration.Name == name);
        var options = (command.Options ?? []).SelectMany(option => (option.Options ?? []).Prepend(option));
        var named = options.Select(option => (option.Name, option.NameLocalizations, option.Description, option.DescriptionLocalizations))
            .Append((command.Name, command.NameLocalizations, command.Description, command.DescriptionLocalizations));
        foreach (var (own, names, description, descriptions) in named)
        {
            Assert.Equal(ChatTexts.Languages, names!.Keys);
            Assert.Equal(ChatTexts.Languages, descriptions!.Keys);
            Assert.All(names.Values.Append(own), text =>
            {
                Assert.Matches(CommandName(), text);
                Assert.Equal(text.ToLowerInvariant(), text);
            });
            Assert.All(descriptions.Values.Append(description), text => Assert.InRange(text.Length, 1, DiscordLimits.CommandDescription));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_EachCommand_KeepsTheLimitsOfItsOptions(string name)
    {
        var options = Global.Single(registration => registration.Name == name).Options ?? [];

        Assert.All(options.Where(option => option.Type == OptionType.Subcommand), subcommand => AssertLimits(subcommand.Options ?? []));
        AssertLimits(options);
    }

    [Fact]
    public void Of_Subcommands_AreOptionsOfTheirKindWithTheirOwnOptions()
    {
        var briefing = Global.Single(command => command.Name == CommandNames.Briefing);
        Assert.Equal((null, "0"), (briefing.DefaultMemberPermissions, string.Join(',', briefing.Contexts!)));
        Assert.Equal("schedule,watch,unwatch,stop,status,now,show", string.Join(',', briefing.Options!.Select(option => option.Name)));
        Assert.All(briefing.Options!, option => Assert.Equal((OptionType.Subcommand, null), (option.Type, option.Required)));
        var schedule = briefing.Options![0];
        Assert.Equal("予定", schedule.NameLocalizations!["ja"]);
        Assert.Equal("time True , zone True True, days  ", string.Join(", ", schedule.Options!.Select(option => $"{option.Name} {option.Required} {option.Autocomplete}")));
    }

    private static void AssertLimits(IReadOnlyList<OptionRegistration> options)
    {
        Assert.InRange(options.Count, 0, DiscordLimits.Options);
        Assert.Equal(options.OrderByDescending(option => option.Required == true).Select(option => option.Name), options.Select(option => option.Name));
        Assert.All(options, option =>
        {
            Assert.InRange(option.Choices?.Count ?? 0, 0, DiscordLimits.Options);
            Assert.True(option.Choices is null || option.Autocomplete is null);
            Assert.InRange(option.MaxLength ?? 1, 1, DiscordLimits.OptionText);
            Assert.All(option.Choices ?? [], choice => Assert.All(
                [choice.Name, choice.Value, .. choice.NameLocalizations!.Values], text => Assert.InRange(text.Length, 1, DiscordLimits.Choice)));
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_EachCommand_KeepsTheSumOfItsTexts(string name)
    {
        var command = Global.Single(registration => registration.Name == name);
        var sum = Longest(command.Name, command.NameLocalizations) + Longest(command.Description, command.DescriptionLocalizations)
            + (command.Options ?? []).SelectMany(option => (option.Options ?? []).Prepend(option)).Sum(option =>
                Longest(option.Name, option.NameLocalizations) + Longest(option.Description, option.DescriptionLocalizations)
                + (option.Choices ?? []).Sum(choice => Longest(choice.Name, choice.NameLocalizations) + choice.Value.Length));

        Assert.InRange(sum, 1, DiscordLimits.CommandTogether);
    }

    [Fact]
    public void Of_AllCommands_HaveNamesOfTheirOwnInEveryLanguage()
    {
        Assert.InRange(Global.Count, 1, DiscordLimits.Commands);
        foreach (var language in ChatTexts.Languages)
        {
            Assert.Distinct(Global.Select(command => command.NameLocalizations![language]));
            Assert.All(Global, command =>
            {
                Assert.Distinct((command.Options ?? []).Select(option => option.NameLocalizations![language]));
                Assert.All(command.Options ?? [], option => Assert.Distinct((option.Options ?? []).Select(inner => inner.NameLocalizations![language])));
            });
        }
    }

    [Fact]
    public void Of_ManagersOnly_AsksForManageServerAndServersOnly()
    {
        var index = Global.Single(command => command.Name == CommandNames.Index);
        var ask = Global.Single(command => command.Name == CommandNames.Ask);

        Assert.Equal((32L, "0"), (index.DefaultMemberPermissions, string.Join(',', index.Contexts!)));
        Assert.Equal((null, "0,1"), (ask.DefaultMemberPermissions, string.Join(',', ask.Contexts!)));
    }

    [Fact]
    public void Of_OneServer_SaysNothingAboutContexts() => Assert.All(
        CommandRegistrations.Of(CommandCatalog.All, isGlobal: false), command => Assert.True(command.Contexts is null && command.IntegrationTypes is null));

    [Fact]
    public void Of_Options_HaveTheirKindsAndBounds()
    {
        var options = Global.SelectMany(command => (command.Options ?? []).Select(option => (Key: $"{command.Name}/{option.Name}", Option: option)))
            .ToDictionary(option => option.Key, option => option.Option);

        Assert.Equal((OptionType.Text, true, 4000), (options["ask/question"].Type, options["ask/question"].Required, options["ask/question"].MaxLength));
        Assert.Equal((OptionType.Boolean, null), (options["ask/private"].Type, options["ask/private"].Required));
        Assert.Equal((OptionType.Integer, 1, 100), (options["search/limit"].Type, options["search/limit"].MinValue, options["search/limit"].MaxValue));
        Assert.Equal((OptionType.Attachment, null), (options["index/file"].Type, options["index/file"].MaxLength));
        Assert.True(options["summary/article"].Autocomplete);
        Assert.Equal("short,medium,long", string.Join(',', options["summary/length"].Choices!.Select(choice => choice.Value)));
    }

    [Fact]
    public void Of_Json_IsWhatDiscordReads()
    {
        var json = JsonSerializer.Serialize(Global, DiscordJson.Default.IReadOnlyListCommandRegistration);
        using var document = JsonDocument.Parse(json);
        var ask = document.RootElement.EnumerateArray().First();

        Assert.Equal(1, ask.GetProperty("type").GetInt32());
        Assert.Equal("質問", ask.GetProperty("name_localizations").GetProperty("ja").GetString());
        Assert.False(ask.TryGetProperty("default_member_permissions", out _));
        Assert.Equal("提问", ask.GetProperty("name_localizations").GetProperty("zh-CN").GetString());
    }

    private static int Longest(string own, IReadOnlyDictionary<string, string>? others) => (others?.Values ?? []).Append(own).Max(text => text.Length);

    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}$", RegexOptions.CultureInvariant)]
    private static partial Regex CommandName();
}
