using BriefBot.LanguageModel.Prompts;
using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.Core.Tests.LanguageModel.Prompts;

public sealed class PromptLibraryTests : IDisposable
{
    private static readonly Dictionary<string, string> Values = new() { [PromptVariables.Quotes] = "q" };

    private readonly PromptFolder _folder = new();

    private string File => Path.Combine(_folder.Shipped, PromptNames.SummariseArticle + ".yaml");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Library_AfterAChange_TakesItOverWhenItLooksAgain()
    {
        var library = _folder.Open();
        _folder.Write(File, Changed("You sing news articles"));

        Assert.DoesNotContain("You sing", System(library), StringComparison.Ordinal);
        _folder.LetTheNextUseLook();
        Assert.Contains("You sing", System(library), StringComparison.Ordinal);
        Assert.Equal([$"Information: Took over the changed prompt {File}"], _folder.Logged.Lines);
    }

    [Fact]
    public void Library_AfterABrokenChange_KeepsThePromptAndLogsTheProblemOnce()
    {
        var library = _folder.Open();
        _folder.Write(File, "version: 1\n" + RepositoryPrompts.TextOf(PromptNames.SummariseArticle));

        for (var i = 0; i < 5; i++)
        {
            _folder.LetTheNextUseLook();
            Assert.Contains("You summarise news articles", System(library), StringComparison.Ordinal);
        }

        Assert.StartsWith($"Warning: A changed prompt cannot be used, the one before stays: {File}:1: unknown key \"version\"", Assert.Single(_folder.Logged.Lines), StringComparison.Ordinal);
        Assert.Equal(1, Assert.Single(library.Problems).Line);
    }

    [Fact]
    public void Library_AfterABrokenChangeWasMended_TakesItOver()
    {
        var library = _folder.Open();
        _folder.Write(File, "nonsense");
        _folder.LetTheNextUseLook();
        System(library);
        _folder.Write(File, Changed("You hum news articles"));
        _folder.LetTheNextUseLook();

        Assert.Contains("You hum", System(library), StringComparison.Ordinal);
        Assert.Empty(library.Problems);
    }

    [Fact]
    public void Library_AfterAFileWasRemoved_KeepsThePrompt()
    {
        var library = _folder.Open();
        global::System.IO.File.Delete(File);
        for (var i = 0; i < 3; i++)
        {
            _folder.LetTheNextUseLook();
            System(library);
        }

        Assert.Contains("the file is missing", Assert.Single(_folder.Logged.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void Library_WithAFolderOfOnePrompt_TakesTheOthersFromNextToTheProgram()
    {
        _folder.Write(Path.Combine(_folder.Own, PromptNames.SummariseArticle + ".yaml"), Changed("You shout news articles"));

        var library = _folder.Open(_folder.Own);

        Assert.Contains("You shout", System(library), StringComparison.Ordinal);
        Assert.Contains(
            "You rewrite",
            library.Render(PromptNames.RewriteQuestion, PromptVariables.Of(PromptNames.RewriteQuestion).ToDictionary(v => v, v => v)).Messages[0].Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Library_WithSeveralBrokenFiles_NamesAllProblemsAtOnce()
    {
        _folder.Write(File, "version: 1\n" + RepositoryPrompts.TextOf(PromptNames.SummariseArticle));
        global::System.IO.File.Delete(Path.Combine(_folder.Shipped, "answer.yaml"));
        _folder.Write(Path.Combine(_folder.Own, "anwser.yaml"), "name: answer");

        var error = Assert.Throws<PromptProblemsException>(() => _folder.Open(_folder.Own));

        Assert.Equal(["anwser.yaml", "answer.yaml", "summarise-article.yaml"], error.Problems.Select(p => Path.GetFileName(p.File)));
        Assert.Contains($"{File}:1: unknown key", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Library_WithAFolderThatDoesNotExist_SaysWhichSetting() =>
        Assert.Contains("Prompts:Folder", Assert.Throws<PromptProblemsException>(() => _folder.Open(Path.Combine(_folder.Root, "nowhere"))).Message, StringComparison.Ordinal);

    [Fact]
    public void AddPrompts_WithAFolderInTheSettings_ReadsThem()
    {
        using var services = new ServiceCollection().AddPrompts().Configure<PromptOptions>(o => o.Folder = RepositoryPrompts.Folder).BuildServiceProvider();

        Assert.Equal(2, services.GetRequiredService<IPromptLibrary>().Render(PromptNames.SummariseArticle, Values).Messages.Count);
    }

    [Fact]
    public void AddPrompts_WithACheckThatRefusesAFile_NamesIt()
    {
        using var services = new ServiceCollection().AddPrompts().AddSingleton<IPromptCheck>(new ShoutingRefused())
            .Configure<PromptOptions>(o => o.Folder = _folder.Shipped).BuildServiceProvider();
        _folder.Write(File, Changed("You SHOUT news articles"));

        Assert.Equal($"{File}:5: no shouting", $"{Assert.Single(Assert.Throws<PromptProblemsException>(services.GetRequiredService<IPromptLibrary>).Problems)}");
    }

    [Fact]
    public void Sources_AfterAChange_AreTheFilesInUse()
    {
        var library = _folder.Open();
        Assert.Equal(PromptNames.All, library.Sources.Select(source => source.Name));
        Assert.All(library.Sources, source => Assert.Equal(global::System.IO.File.ReadAllText(source.File), source.Text));

        _folder.Write(File, Changed("You sing news articles"));
        _folder.LetTheNextUseLook();
        Assert.Contains("You sing", library.Sources.Single(source => source.Name == PromptNames.SummariseArticle).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_WithoutAnOptionalValue_TellsWhichValuesStandInTheMessages()
    {
        var prompt = _folder.Open().Render(PromptNames.SummariseArticle, Values);
        Assert.Equal(new Dictionary<string, string> { ["quotes"] = "q", ["max_sentences"] = "3" }, prompt.Values);
        Assert.Equal(File, prompt.Source.File);
    }

    private static string Changed(string first) =>
        RepositoryPrompts.TextOf(PromptNames.SummariseArticle).Replace("You summarise news articles", first, StringComparison.Ordinal);

    private static string System(PromptLibrary library) => library.Render(PromptNames.SummariseArticle, Values).Messages[0].Text;

    private sealed class ShoutingRefused : IPromptCheck
    {
        public void Check(PromptSource source)
        {
            if (source.Text.Contains("SHOUT", StringComparison.Ordinal))
            {
                throw new PromptProblemsException([new(source.File, 5, "no shouting")]);
            }
        }
    }
}
