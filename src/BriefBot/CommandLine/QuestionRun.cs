using System.CommandLine;
using BriefBot.Chat;
using BriefBot.Showing;
using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.CommandLine;

/// <summary>Puts one question, or a file of them, to the bot and writes what it says.</summary>
/// <param name="command">The command that each question is given to.</param>
/// <param name="textOption">The command's option that takes the question.</param>
/// <param name="toJson">Makes the JSON line of a reply.</param>
internal sealed class QuestionRun(
    string command, string textOption, Func<string?, string, Reply, double, string> toJson)
{
    public async Task<int> RunAsync(
        IServiceProvider services, ParseResult parsed, string? text, Dictionary<string, string> options, CancellationToken cancellationToken)
    {
        var streams = services.GetRequiredService<Streams>();
        if (parsed.GetValue(CommonOptions.Questions) is not { } path)
        {
            return await AskAsync(services, parsed, id: null, text!, options, cancellationToken);
        }

        if (path == QuestionFile.StandardInput)
        {
            return await AskAllAsync(services, parsed, streams.ReadLineAsync, options, cancellationToken);
        }

        var file = Path.GetFullPath(path, streams.WorkingDirectory);
        if (!File.Exists(file))
        {
            streams.Error.WriteLine($"There is no file {SafeText.OneLine(path)}.");
            return ExitCode.WrongUsage;
        }

        using var reader = new StreamReader(file);
        return await AskAllAsync(services, parsed, stop => reader.ReadLineAsync(stop).AsTask(), options, cancellationToken);
    }

    private async Task<int> AskAllAsync(
        IServiceProvider services,
        ParseResult parsed,
        Func<CancellationToken, Task<string?>> readLine,
        Dictionary<string, string> options,
        CancellationToken cancellationToken)
    {
        var streams = services.GetRequiredService<Streams>();
        var worst = ExitCode.Done;
        await foreach (var line in QuestionFile.ReadAsync(readLine, cancellationToken))
        {
            if (line.Question is null)
            {
                streams.Error.WriteLine($"Line {line.Number} is left out: {line.Problem}.");
                worst = Math.Max(worst, ExitCode.NotCovered);
                continue;
            }

            if (!parsed.GetValue(CommonOptions.Json))
            {
                streams.Out.WriteLine($"> {SafeText.OneLine(line.Question)}");
            }

            var code = await AskAsync(services, parsed, line.Id, line.Question, options, cancellationToken);
            if (code == ExitCode.WrongUsage)
            {
                // The line was checked, so it is the options that no question can be asked with.
                return code;
            }

            if (!parsed.GetValue(CommonOptions.Json))
            {
                streams.Out.WriteLine();
            }

            // That one question is not covered is a result of the run and not its failure.
            worst = code == ExitCode.Failure ? code : worst;
        }

        return worst == ExitCode.Done && await VerbOutput.HintIfEmptyAsync(services, cancellationToken)
            ? ExitCode.NotCovered
            : worst;
    }

    private async Task<int> AskAsync(
        IServiceProvider services,
        ParseResult parsed,
        string? id,
        string text,
        Dictionary<string, string> options,
        CancellationToken cancellationToken)
    {
        var time = services.GetRequiredService<TimeProvider>();
        var started = time.GetTimestamp();
        var given = new Dictionary<string, string>(options) { [textOption] = text };
        var reply = await services.GetRequiredService<IChatService>().ReplyAsync(
            new ChatCommand(command, given), ChatContext.CommandLine, cancellationToken);
        var elapsed = Math.Round(time.GetElapsedTime(started).TotalMilliseconds, 2);
        return await VerbOutput.WriteAsync(
            services,
            reply,
            parsed.GetValue(CommonOptions.Json) ? () => toJson(id, text, reply, elapsed) : null,
            hintIfEmpty: parsed.GetValue(CommonOptions.Questions) is null,
            cancellationToken);
    }
}
