using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using BriefBot.CommandLine;
using BriefBot.LanguageModel.Prompts;
using BriefBot.Settings;
using BriefBot.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BriefBot;

/// <summary>Runs one verb from the command line and turns whatever comes of it into an exit code and words for people.</summary>
/// <param name="streams">What to read from and write to.</param>
/// <param name="time">The clock.</param>
/// <param name="addServices">Adds the bot's rooms, given the checked settings.</param>
internal sealed class BriefBotProgram(
    Streams streams, TimeProvider time, Action<IServiceCollection, IConfiguration> addServices)
{
    /// <summary>Runs the program; never throws.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    [SuppressMessage("Design", "CA1031", Justification = "The one top-level guard: no user ever sees a stack trace.")]
    public async Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken cancellationToken)
    {
        try
        {
            var root = Verbs.All(new VerbRunner(streams, time, addServices));

            // Without this, a question that starts with @ would be taken for the name of a file with arguments.
            var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
            return UsageErrors.Report(parsed, streams.Error)
                ? ExitCode.WrongUsage
                : await parsed.InvokeAsync(Invocation(), cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            streams.Error.WriteLine("Stopped.");
            return ExitCode.Stopped;
        }
        catch (SettingsProblemsException settings)
        {
            foreach (var problem in settings.Problems)
            {
                streams.Error.WriteLine("setting: " + Showing.SafeText.OneLine(problem));
            }

            return ExitCode.WrongUsage;
        }
        catch (PromptProblemsException prompts)
        {
            foreach (var problem in prompts.Problems)
            {
                streams.Error.WriteLine("prompt: " + Showing.SafeText.OneLine($"{problem}"));
            }

            return ExitCode.WrongUsage;
        }
        catch (StorageException failure)
        {
            return Fail(failure.Message);
        }
        catch (IOException error) when (StandardOutput.IsAbandoned(error))
        {
            // Whoever read the output has seen enough, as in "briefbot articles | head -1".
            return ExitCode.Done;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Fail(failure.Message);
        }
        catch (Exception unexpected)
        {
            return Fail($"Something went wrong inside BriefBot ({unexpected.GetType().Name}: {unexpected.Message}). "
                + "'briefbot doctor' checks the usual causes.");
        }
    }

    private int Fail(string message)
    {
        streams.Error.WriteLine(Showing.SafeText.OneLine(message));
        return ExitCode.Failure;
    }

    private InvocationConfiguration Invocation() => new()
    {
        EnableDefaultExceptionHandler = false,
        Output = streams.Out,
        Error = streams.Error,
        ProcessTerminationTimeout = null,
    };
}
