using System.Text.Json;
using BriefBot.Hosting;
using BriefBot.Settings;
using BriefBot.Storage;
using BriefBot.Tests.Worlds;

namespace BriefBot.Tests.Settings;

public sealed class SettingsTests : IDisposable
{
    private readonly TrialProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Settings_ManyProblems_AreAllNamedAtOnceWithTheirFix()
    {
        _program.Write("appsettings.json", """
            {
              // comments are fine
              "Articles": { "MaxFileBytes": 12 },
              "Starter": { "Indx": true },
              "Log": { "Level": null },
              "Data": { "Directory": " " },
            }
            """);
        var run = await _program.RunAsync("articles", "--set", "Starter:Index=maybe", "--set", "Articles", "--set", "Log:Colour=red");
        Assert.Equal(2, run.Code);
        Assert.Empty(run.Out);
        Assert.Equal(
            [
                "setting: --set takes Section:Name=value, such as --set Starter:Index=false; 'Articles' is not of that form.",
                "setting: Articles:MaxFileBytes (appsettings.json) is '12'; it takes a whole number of bytes from 1024 to 1073741824, and is 20971520 unless set.",
                "setting: Data:Directory (appsettings.json) is ' '; it takes the path of a folder, and is data unless set.",
                "setting: Log:Colour (command line) is not a setting; did you mean Log:Level? appsettings.example.json holds all.",
                "setting: Log:Level (appsettings.json) is ''; it takes one of Trace, Debug, Information, Warning, Error, Critical, None, and is Warning unless set.",
                "setting: Starter:Index (command line) is 'maybe'; it takes true or false, and is true unless set.",
                "setting: Starter:Indx (appsettings.json) is not a setting; did you mean Starter:Index? appsettings.example.json holds all.",
            ],
            run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Settings_ModelWithoutANameOrWithTooLittleTime_AreProblems()
    {
        var run = await _program.RunAsync(
            "articles", "--set", "Model:Endpoint=http://localhost:11434/v1", "--set", "Model:OverallSeconds=10", "--set", "Model:Key=a b");
        Assert.Equal(2, run.Code);
        Assert.Equal(
            [
                "setting: Model:Key (command line) cannot be used; it takes a key of ASCII letters, digits and signs without spaces, or nothing, and is empty unless set.",
                "setting: Model:Model is not set, and Model:Endpoint needs it; it takes the name of a chat model there, such as gpt-4.1-mini.",
                "setting: Model:OverallSeconds is 10, and Model:TimeoutSeconds is 18; all tries together need at least the time of one.",
            ],
            run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("Memory:Provider=KernelMemory", "setting: Memory:Endpoint is not set, and Memory:Provider=KernelMemory needs it; it takes the address of a Kernel Memory service, such as http://localhost:9001.")]
    [InlineData("Memory:Provider=KernelMemoryInProcess", "setting: Memory:Provider is KernelMemoryInProcess, and this program was built without it; build it with -p:WithKernelMemory=true, or take SQLite or KernelMemory.")]
    [InlineData("Prompts:Engine=SemanticKernel", "setting: Prompts:Engine is SemanticKernel, and this program was built without it; build it with -p:WithSemanticKernel=true, or take BuiltIn.")]
    [InlineData("Discord:Client=discordnet", "setting: Discord:Client is DiscordNet, and this program was built without it; build it with -p:WithDiscordNet=true, or take BuiltIn.")]
    public async Task Settings_ThatLackSomething_AreProblemsWithTheirFix(string setting, string problem)
    {
        foreach (var adapter in new[] { OptionalAdapters.KernelMemory, OptionalAdapters.SemanticKernel, OptionalAdapters.DiscordNet })
        {
            Assert.SkipWhen(adapter.IsBuiltIn && problem.Contains(adapter.Property, StringComparison.Ordinal), $"This build has {adapter.Property}.");
        }

        var run = await _program.RunAsync("articles", "--set", setting);
        Assert.Equal((2, problem), (run.Code, run.Error.TrimEnd()));
    }

    [Fact]
    public async Task Settings_FileIsNotJson_IsAProblemWithThePlace()
    {
        _program.Write("appsettings.json", "{ \"Articles\": ");
        var run = await _program.RunAsync("articles");
        Assert.Equal(2, run.Code);
        Assert.StartsWith("setting: appsettings.json is not valid JSON:", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_InvalidSettings_NamesThemAndExitsWith3()
    {
        var run = await _program.RunAsync("doctor", "--set", "Starter:Indx=true");
        Assert.Equal(3, run.Code);
        Assert.StartsWith("FAIL settings: Starter:Indx", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void CommandLine_AgainstFile_Wins()
    {
        _program.Write("appsettings.json", """{ "Articles": { "MaxFileBytes": 2048 }, "Data": { "Directory": "there" } }""");
        var settings = SettingsLoader.Load(_program.Folder, ["articles:maxfilebytes=4096"], "here");
        Assert.Equal("4096", settings["Articles:MaxFileBytes"]);
        Assert.Equal("here", settings["Data:Directory"]);
    }

    [Fact]
    public void CommandLine_SameSettingTwice_TheLastOneCounts()
    {
        var settings = SettingsLoader.Load(_program.Folder, ["Articles:MaxFileBytes=2048", "articles:maxfilebytes=4096"], null);
        Assert.Equal("4096", settings["Articles:MaxFileBytes"]);
    }

    [Fact]
    public void Example_Loads_HoldsEverySettingAndOnlyDefaults()
    {
        var example = File.ReadAllText(RepositoryRoot.Find("appsettings.example.json"));
        _program.Write("appsettings.json", example);
        SettingsLoader.Load(_program.Folder, [], null);

        using var json = JsonDocument.Parse(example, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        var shown = json.RootElement.EnumerateObject()
            .Where(section => section.Value.ValueKind == JsonValueKind.Object)
            .SelectMany(section => section.Value.EnumerateObject().Select(setting => $"{section.Name}:{setting.Name}={setting.Value}"))
            .Order(StringComparer.Ordinal);
        Assert.Equal(
            SettingsCatalog.All.Where(setting => !IsInAList(setting)).Select(setting => $"{setting.Name}={setting.Default}").Order(StringComparer.Ordinal), shown);
        foreach (var setting in SettingsCatalog.All.Where(IsInAList))
        {
            // A list is empty unless set, so its entries stand in a comment.
            Assert.Equal(JsonValueKind.Array, json.RootElement.GetProperty(setting.Name.Split(':')[0]).ValueKind);
            Assert.Contains($"//     \"{setting.Name.Split(':')[2]}\": ", example, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Example_EverySetting_HasAComment()
    {
        var lines = File.ReadAllLines(RepositoryRoot.Find("appsettings.example.json"));
        foreach (var name in SettingsCatalog.All.Where(setting => !IsInAList(setting)).Select(setting => setting.Name.Split(':')[1]))
        {
            var at = Array.FindIndex(lines, line => line.TrimStart().StartsWith($"\"{name}\":", StringComparison.Ordinal));
            Assert.StartsWith("//", lines[at - 1].TrimStart(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Catalog_HoldsEveryPropertyOfTheOptionsClasses()
    {
        Type[] options = [typeof(BriefBot.Answers.AnswerOptions), typeof(BriefBot.KernelMemory.MemoryOptions), typeof(BriefBot.Briefings.ConsoleBriefingOptions), typeof(BriefBot.Briefings.Schedules.BriefingScheduleOptions), typeof(BriefBot.Briefings.BriefingOptions), typeof(BriefBot.Articles.ArticleOptions), typeof(BriefBot.Fetching.FetchingOptions), typeof(DataOptions), typeof(StarterOptions), typeof(BriefBot.Memory.Embeddings.EmbeddingOptions), typeof(BriefBot.LanguageModel.LanguageModelOptions), typeof(BriefBot.LanguageModel.Prompts.PromptOptions), typeof(BriefBot.Discord.DiscordOptions), typeof(BriefBot.Health.HealthOptions), typeof(LogOptions)];
        var names = options.SelectMany(type => type.GetProperties().Select(property => $"{type.GetField("Section")!.GetValue(null)}:{property.Name}"));
        Assert.Equal(names.Order(StringComparer.Ordinal), SettingsCatalog.All.Where(setting => !IsInAList(setting)).Select(setting => setting.Name).Order(StringComparer.Ordinal));
        Assert.Equal(
            typeof(BriefBot.Articles.Arrivals.Feeds.FeedOptions).GetProperties().Select(property => $"Feeds:#:{property.Name}").Order(StringComparer.Ordinal),
            SettingsCatalog.All.Where(IsInAList).Select(setting => setting.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Settings_OfFeeds_AreCheckedEntryByEntry()
    {
        var run = await _program.RunAsync(
            "articles", "--set", "Feeds:0:Address=ftp://x.test/", "--set", "Feeds:1:Minutes=1", "--set", "Feeds:1:Adress=https://x.test/");
        Assert.Equal(2, run.Code);
        Assert.Equal(
            [
                "setting: Feeds:0:Address (command line) is 'ftp://x.test/'; it takes an absolute http or https address such as https://www.example.org/feed.xml, and is empty unless set.",
                "setting: Feeds:1:Adress (command line) is not a setting; did you mean Feeds:#:Address? appsettings.example.json holds all.",
                "setting: Feeds:1:Minutes (command line) is '1'; it takes a whole number of minutes from 5 to 10080, and is 30 unless set.",
            ],
            run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool IsInAList(Setting setting) => setting.Name.Contains(SettingsCatalog.AnyEntry, StringComparison.Ordinal);
}
