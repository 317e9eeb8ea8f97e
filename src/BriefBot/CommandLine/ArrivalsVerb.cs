using System.CommandLine;
using System.Globalization;
using BriefBot.Articles.Arrivals;
using BriefBot.Contract;
using BriefBot.Showing;
using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.CommandLine;

/// <summary><c>arrivals</c>: what arrived by itself, and what became of it.</summary>
internal static class ArrivalsVerb
{
    private static readonly Option<bool> Failed = new("--failed") { Description = "Only what could not be taken" };

    private static readonly Option<bool> Now = new("--now") { Description = "First take what lies in the watched folder and in the feeds now" };

    private static readonly Option<int> Limit = new("--limit")
    {
        Description = "How many rows at most (unless told: 50)",
        HelpName = "N",
        DefaultValueFactory = _ => 50,
    };

    public static Command Create(VerbRunner runner)
    {
        Limit.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var limit) || limit < 1))
            {
                result.AddError("--limit takes a whole number from 1.");
            }
        });
        var verb = new Command("arrivals", "Show what arrived by itself, newest first, and why something did not")
        {
            Failed, Now, Limit, CommonOptions.Json,
        };
        verb.SetAction((parsed, cancellationToken) => runner.RunAsync(
            parsed, (services, stop) => RunAsync(services, parsed, runner.Streams, stop), cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(IServiceProvider services, ParseResult parsed, Streams streams, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(Now))
        {
            var arrivals = services.GetRequiredService<IArrivals>();
            if (!arrivals.IsOn)
            {
                streams.Error.WriteLine("There is no watched folder and no feed in the settings: Articles:Folder and Feeds name them.");
                return ExitCode.WrongUsage;
            }

            await arrivals.RunOnceAsync(cancellationToken);
        }

        var rows = await services.GetRequiredService<IArrivalLog>().ListAsync(parsed.GetValue(Limit), parsed.GetValue(Failed), cancellationToken);
        foreach (var row in rows)
        {
            streams.Out.WriteLine(parsed.GetValue(CommonOptions.Json) ? ContractJson.Line(ArrivalLine.Of(row)) : Line(row));
        }

        if (rows.Count == 0)
        {
            streams.Error.WriteLine(parsed.GetValue(Failed) ? "Nothing has failed." : "Nothing has arrived by itself yet.");
        }

        return ExitCode.Done;
    }

    private static string Line(Arrival row)
    {
        var what = row.Title is null ? row.Place : $"{row.Title} ({row.Place})";
        var from = row.Feed ?? row.Source.ToString().ToLowerInvariant();
        return $"{row.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}  {row.Outcome.ToString().ToLowerInvariant(),-9}  "
            + SafeText.OneLine($"{from}: {what}{(row.Reason is null ? string.Empty : $" - {row.Reason}")}");
    }
}
