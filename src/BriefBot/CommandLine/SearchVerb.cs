using System.CommandLine;
using BriefBot.Chat.Commands;
using BriefBot.Contract;
using BriefBot.Memory;

namespace BriefBot.CommandLine;

/// <summary><c>search WORDS</c>: the passages that hold them.</summary>
internal static class SearchVerb
{
    private static readonly Option<string?> Limit = new("--" + OptionNames.Limit)
    {
        Description = "How many passages at most, 1 to 100",
        HelpName = "N",
        DefaultValueFactory = _ => $"{SearchQuery.DefaultLimit}",
    };

    private static readonly QuestionRun Run = new(
        CommandNames.Search,
        OptionNames.Words,
        (id, words, reply, elapsed) => ContractJson.Line(SearchLine.Of(id, words, reply, elapsed)));

    public static Command Create(VerbRunner runner)
    {
        var words = QuestionArgument.Create("WORDS", "The words to look for");
        var verb = new Command("search", "Find the passages that hold your words")
        {
            words,
            CommonOptions.Questions,
            Limit,
            CommonOptions.Json,
        };
        foreach (var filter in CommonOptions.Filters)
        {
            verb.Add(filter);
        }

        QuestionArgument.Require(verb, words);
        verb.SetAction((parsed, cancellationToken) => runner.RunAsync(
            parsed,
            (services, stop) => Run.RunAsync(services, parsed, QuestionArgument.Text(parsed, words), CommonOptions.Given(parsed, [.. CommonOptions.Filters, Limit]), stop),
            cancellationToken));
        return verb;
    }
}
