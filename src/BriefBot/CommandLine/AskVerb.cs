using System.CommandLine;
using BriefBot.Chat.Commands;
using BriefBot.Contract;

namespace BriefBot.CommandLine;

/// <summary><c>ask QUESTION</c>: an answer with quotes.</summary>
internal static class AskVerb
{
    private static readonly QuestionRun Run = new(
        CommandNames.Ask,
        OptionNames.Question,
        (id, question, reply, elapsed) => ContractJson.Line(AnswerLine.Of(id, question, reply, elapsed)));

    public static Command Create(VerbRunner runner)
    {
        var question = QuestionArgument.Create("QUESTION", "What you want to know");
        var verb = new Command("ask", "Answer a question with quotes from the articles")
        {
            question,
            CommonOptions.Questions,
            CommonOptions.Json,
        };
        foreach (var filter in CommonOptions.Filters)
        {
            verb.Add(filter);
        }

        QuestionArgument.Require(verb, question);
        verb.SetAction((parsed, cancellationToken) => runner.RunAsync(
            parsed,
            (services, stop) => Run.RunAsync(
                services, parsed, QuestionArgument.Text(parsed, question), CommonOptions.Given(parsed, CommonOptions.Filters), stop),
            cancellationToken));
        return verb;
    }
}
