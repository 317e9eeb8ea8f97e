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

    private static string Changed(string first) =>
        RepositoryPrompts.TextOf(PromptNames.SummariseArticle).Replace("You summarise news articles", first, StringComparison.Ordinal);

    private static string System(PromptLibrary library) => library.Render(PromptNames.SummariseArticle, Values).Messages[0].Text;
}
