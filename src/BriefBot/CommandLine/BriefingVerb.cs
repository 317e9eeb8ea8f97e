using System.CommandLine;
using System.Globalization;
using BriefBot.BriefingPage;
using BriefBot.Briefings;
using BriefBot.Briefings.Ledger;
using BriefBot.Briefings.Posting;
using BriefBot.Briefings.Showing;
using BriefBot.Contract;
using BriefBot.Memory;
using BriefBot.Showing;
using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.CommandLine;

/// <summary><c>briefing</c>: a briefing of the archive, or a new one that is posted nowhere.</summary>
internal static class BriefingVerb
{
    private const string DateForm = "yyyy-MM-dd";
    private const int MostListed = 1000;

    private static readonly Option<string?> Date = new("--date")
    {
        Description = "The briefing of this day (unless told: the newest)",
        HelpName = "YYYY-MM-DD",
    };

    private static readonly Option<string> Channel = new("--channel")
    {
        Description = "The channel, such as discord:123 (unless told: console)",
        HelpName = "NAME",
        DefaultValueFactory = _ => ConsoleChannel.Key,
    };

    private static readonly Option<bool> Markdown = new("--markdown") { Description = "Write it as Markdown" };

    private static readonly Option<bool> Page = new("--html") { Description = "Write it as one HTML page that needs nothing else" };

    private static readonly Option<bool> Now = new("--now") { Description = "Write what is new now, post it nowhere, and keep the next briefing as it will be" };

    private static readonly Option<bool> List = new("--list") { Description = "List the days that have a briefing" };

    public static Command Create(VerbRunner runner)
    {
        var verb = new Command("briefing", "Show a briefing of the archive") { Date, Channel, Markdown, CommonOptions.Json, Page, Now, List };
        verb.Validators.Add(result =>
        {
            if (result.GetValue(Date) is { } date && !TryRead(date, out _))
            {
                result.AddError("--date takes a day as YYYY-MM-DD, for example 2026-01-16.");
            }

            if (new[] { result.GetValue(Markdown), result.GetValue(CommonOptions.Json), result.GetValue(Page) }.Count(form => form) > 1)
            {
                result.AddError("Give one of --markdown, --json and --html.");
            }

            if (result.GetValue(Now) && (result.GetValue(Date) is not null || result.GetValue(List)))
            {
                result.AddError("--now writes a new briefing; leave out --date and --list.");
            }

            if (result.GetValue(List) && (result.GetValue(Date) is not null || result.GetValue(Markdown) || result.GetValue(Page)))
            {
                result.AddError("--list lists all days; only --channel and --json go with it.");
            }
        });
        verb.SetAction((parsed, cancellationToken) => runner.RunAsync(
            parsed,
            (services, stop) => parsed.GetValue(List)
                ? ListAsync(services, parsed, runner.Streams, stop)
                : ShowAsync(services, parsed, runner.Streams, stop),
            cancellationToken));
        return verb;
    }

    private static async Task<int> ListAsync(IServiceProvider services, ParseResult parsed, Streams streams, CancellationToken cancellationToken)
    {
        var channel = parsed.GetValue(Channel)!;
        var dates = await services.GetRequiredService<IBriefingArchive>().DatesAsync(channel, MostListed, cancellationToken);
        foreach (var date in dates)
        {
            streams.Out.WriteLine(parsed.GetValue(CommonOptions.Json) ? ContractJson.Line(new BriefingDayLine(channel, Text(date))) : Text(date));
        }

        return dates.Count > 0 ? ExitCode.Done : await SayNoneAsync(services, channel, null, streams, cancellationToken);
    }

    private static async Task<int> ShowAsync(IServiceProvider services, ParseResult parsed, Streams streams, CancellationToken cancellationToken)
    {
        var channel = parsed.GetValue(Channel)!;
        var day = parsed.GetValue(Date) is { } given && TryRead(given, out var date) ? date : (DateOnly?)null;
        var found = parsed.GetValue(Now)
            ? await services.GetRequiredService<IBriefingRuns>().WriteNowAsync(channel, movesWatermark: false, cancellationToken)
            : await FindAsync(services, channel, day, cancellationToken);
        if (found is null)
        {
            return await SayNoneAsync(services, channel, day, streams, cancellationToken);
        }

        // Articles may have changed since it was posted: what does not hold any more is left out.
        var briefing = await services.GetRequiredService<BriefingLock>().CheckAsync(found, cancellationToken);
        if (parsed.GetValue(Page))
        {
            var archived = await services.GetRequiredService<IBriefingArchive>()
                .ListAsync(channel, briefing.Date.AddDays(1 - DayCount.Days), briefing.Date, cancellationToken);
            streams.Out.Write(await BriefingPageWriter.WriteAsync(
                briefing, DayCount.Of(briefing, archived), services.GetRequiredService<IArticleMemory>(), cancellationToken));
        }
        else if (parsed.GetValue(Markdown))
        {
            streams.Out.Write(BriefingMarkdown.Write(briefing));
        }
        else if (parsed.GetValue(CommonOptions.Json))
        {
            streams.Out.WriteLine(ContractJson.Line(BriefingLine.Of(briefing)));
        }
        else
        {
            TextRenderer.Write(BriefingLayout.Of(briefing), streams.Out, streams.Width);
        }

        streams.Out.Flush();
        return ExitCode.Done;
    }

    private static async Task<Briefing?> FindAsync(IServiceProvider services, string channel, DateOnly? day, CancellationToken cancellationToken)
    {
        var archive = services.GetRequiredService<IBriefingArchive>();
        return (day is { } date
            ? await archive.FindAsync(channel, date, cancellationToken)
            : await archive.FindLastAsync(channel, cancellationToken))?.Briefing;
    }

    private static async Task<int> SayNoneAsync(
        IServiceProvider services, string channel, DateOnly? day, Streams streams, CancellationToken cancellationToken)
    {
        var archive = services.GetRequiredService<IBriefingArchive>();
        var dates = await archive.DatesAsync(channel, most: 1, cancellationToken);
        var hint = dates.Count > 0
            ? $" The newest one is of {Text(dates[0])}; --list lists all."
            : (await archive.ChannelsAsync(cancellationToken)) is { Count: > 0 } channels
                ? $" These channels have some: {string.Join(", ", channels)}."
                : " 'briefbot briefing --now' writes one.";
        streams.Error.WriteLine(SafeText.OneLine($"The archive holds no briefing of {channel}{(day is { } date ? $" for {Text(date)}" : string.Empty)}.{hint}"));
        return ExitCode.NotCovered;
    }

    private static bool TryRead(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static string Text(DateOnly date) => date.ToString(DateForm, CultureInfo.InvariantCulture);
}
