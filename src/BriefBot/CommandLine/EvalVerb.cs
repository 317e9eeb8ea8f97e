using System.CommandLine;
using System.Globalization;
using BriefBot.Answers;
using BriefBot.Contract;
using BriefBot.Embeddings;
using BriefBot.Memory;
using BriefBot.Memory.Evaluation;
using BriefBot.Showing;
using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.CommandLine;

/// <summary><c>eval</c>: scores search on articles and questions of the user's own, in a memory of its own.</summary>
internal static class EvalVerb
{
    private static readonly Option<string> Articles = new("--articles")
    {
        Description = "The articles, one JSON object a line: id, title, source, author, category, published, url, body",
        HelpName = "FILE.jsonl",
        Required = true,
    };

    private static readonly Option<string> Questions = new("--questions")
    {
        Description = "The questions, one JSON object a line: id, question, type, answerable, facts [{article, text}]",
        HelpName = "FILE.jsonl",
        Required = true,
    };

    private static readonly Option<string?> Report = new("--report")
    {
        Description = "Write the questions that fared worst to this file, as Markdown",
        HelpName = "FILE.md",
    };

    /// <summary>How many of the worst questions a report holds.</summary>
    private const int WorstInReport = 100;

    public static Command Create(VerbRunner runner)
    {
        var verb = new Command("eval", "Score the search on articles and questions of your own") { Articles, Questions, Report, CommonOptions.Json };
        verb.SetAction((parsed, cancellationToken) => RunAsync(runner, parsed, cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(VerbRunner runner, ParseResult parsed, CancellationToken cancellationToken)
    {
        var streams = runner.Streams;
        var articles = Path.GetFullPath(parsed.GetRequiredValue(Articles), streams.WorkingDirectory);
        var questions = Path.GetFullPath(parsed.GetRequiredValue(Questions), streams.WorkingDirectory);
        if (new[] { articles, questions }.FirstOrDefault(file => !File.Exists(file)) is { } missing)
        {
            streams.Error.WriteLine($"There is no file {SafeText.OneLine(missing)}.");
            return ExitCode.WrongUsage;
        }

        IReadOnlyList<EvaluationQuestion> asked;
        try
        {
            asked = QuestionFileOf(questions);
        }
        catch (FormatException bad)
        {
            streams.Error.WriteLine(SafeText.OneLine(bad.Message));
            return ExitCode.WrongUsage;
        }

        // The user's own articles neither help nor are touched.
        var scratch = Directory.CreateTempSubdirectory("briefbot-eval-");
        try
        {
            return await runner.RunAsync(
                parsed, scratch.FullName, (services, stop) => ScoreAsync(services, parsed, streams, articles, asked, stop), cancellationToken);
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private static async Task<int> ScoreAsync(
        IServiceProvider services,
        ParseResult parsed,
        Streams streams,
        string articles,
        IReadOnlyList<EvaluationQuestion> questions,
        CancellationToken cancellationToken)
    {
        var tally = await IndexProgress.RunAsync(
            services.GetRequiredService<IArticleIndexer>().IndexAsync([articles], cancellationToken),
            article =>
            {
                if (article.Status == IndexStatus.Failed)
                {
                    streams.Error.WriteLine(SafeText.OneLine($"{article.Path}: {article.Reason}"));
                }
            },
            streams,
            showStatus: true,
            cancellationToken);
        streams.Error.WriteLine($"Articles: {tally}");
        await VectorRun.RunAsync(services, streams, cancellationToken);

        var report = await Evaluator.RunAsync(
            services.GetRequiredService<IArticleMemory>(), questions, Coverage.LeastScore, asked: null, cancellationToken);
        if (parsed.GetValue(Report) is { } path)
        {
            await using var writer = new StreamWriter(Path.GetFullPath(path, streams.WorkingDirectory));
            WorstQuestions.Write(writer, report, WorstInReport);
        }

        var line = EvalLine.Of(tally.Total - tally.Failed, report);
        streams.Out.WriteLine(parsed.GetValue(CommonOptions.Json) ? ContractJson.Line(line) : Table(line));
        return tally.Failed == 0 ? ExitCode.Done : ExitCode.NotCovered;
    }

    private static IReadOnlyList<EvaluationQuestion> QuestionFileOf(string path) => Memory.Evaluation.QuestionFile.Read(path);

    private static string Table(EvalLine line)
    {
        var rows = line.ByType.OrderBy(type => type.Key, StringComparer.Ordinal).Prepend(new("all", line.All));
        var lines = rows.Select(row =>
            $"{SafeText.OneLine(row.Key),-12}{row.Value.Questions,10}{Cell(row.Value.Mrr10)}{Cell(row.Value.Hits10)}{Cell(row.Value.Hits4)}{Cell(row.Value.Map10)}{Cell(row.Value.All10)}");
        return string.Join(Environment.NewLine,
        [
            $"{"",-12}{"questions",10}{"MRR@10",9}{"Hits@10",9}{"Hits@4",9}{"MAP@10",9}{"All10",9}",
            .. lines,
            $"abstention: AUC{Cell(line.Abstention.Auc)}, null caught{Cell(line.Abstention.NullCaught)}, kept{Cell(line.Abstention.AnswerableKept)}",
            $"a question takes{Cell(line.LatencyMs.P50)} ms (median),{Cell(line.LatencyMs.P99)} ms (99 of 100 are faster)",
        ]);
    }

    private static string Cell(double? figure) =>
        (figure?.ToString("F3", CultureInfo.InvariantCulture) ?? "-").PadLeft(9);
}
