using System.CommandLine;
using BriefBot.Contract;
using BriefBot.Doctor;
using BriefBot.Settings;

namespace BriefBot.CommandLine;

/// <summary><c>doctor</c>: checks that everything is in order, each problem with its fix.</summary>
internal static class DoctorVerb
{
    public static Command Create(VerbRunner runner)
    {
        var verb = new Command("doctor", "Check that everything is in order") { CommonOptions.Json };
        verb.SetAction((parsed, cancellationToken) => RunAsync(runner, parsed, cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(VerbRunner runner, ParseResult parsed, CancellationToken cancellationToken)
    {
        var worst = CheckStatus.Ok;
        try
        {
            var settings = runner.LoadSettings(parsed);
            using var disposed = settings as IDisposable;
            await using var services = runner.BuildServices(settings);
            Write(SettingsCheckup.Of(problems: null));
            await foreach (var result in Checkup.RunAsync(services, cancellationToken))
            {
                Write([result]);
            }
        }
        catch (SettingsProblemsException problems)
        {
            Write(SettingsCheckup.Of(problems));
        }

        return worst == CheckStatus.Fail ? ExitCode.Failure : ExitCode.Done;

        void Write(IEnumerable<CheckResult> results)
        {
            foreach (var result in results)
            {
                worst = result.Status > worst ? result.Status : worst;
                runner.Streams.Out.WriteLine(parsed.GetValue(CommonOptions.Json) ? ContractJson.Line(CheckLine.Of(result)) : result.ToString());
            }
        }
    }
}
