using BriefBot.StandIns.Discord;
using BriefBot.StandIns.Model;
using BriefBot.Tests.Worlds;

namespace BriefBot.Tests.Doctor;

/// <summary>The program's doctor, next to a model server and a Discord on loopback, with everything that it ever printed.</summary>
internal sealed class DoctorWorld : IAsyncDisposable
{
    public const string Key = "sk-very-secret-1234";

    private readonly StringWriter _everything = new();

    private DoctorWorld(ModelStandIn model, DiscordStandIn discord) => (Model, Discord) = (model, discord);

    public TrialProgram Program { get; } = new();

    public ModelStandIn Model { get; }

    public DiscordStandIn Discord { get; }

    public static string Token => new DiscordStandInOptions().Token;

    public string DataFolder => Path.Combine(Program.Folder, "data");

    public static async Task<DoctorWorld> StartAsync(DiscordStandInOptions? discord = null) => new(
        await ModelStandIn.StartAsync(0, TestContext.Current.CancellationToken),
        await DiscordStandIn.StartAsync(discord ?? new DiscordStandInOptions(), TestContext.Current.CancellationToken));

    /// <summary>Runs the doctor with settings, each <c>Section:Name=value</c>.</summary>
    public async Task<ProgramRun> RunAsync(params string[] settings)
    {
        var run = await Program.RunAsync(["doctor", "--data", DataFolder, .. settings.SelectMany(setting => new[] { "--set", setting })]);
        await _everything.WriteAsync(run.Out + run.Error);
        return run;
    }

    /// <summary>The lines about the language model.</summary>
    public async Task<string> ModelAsync(string? endpoint = null, string model = ModelStandIn.Model, params string[] settings) => Line("model", await RunAsync(
        [$"Model:Endpoint={endpoint ?? Model.Endpoint}", $"Model:Key={Key}", $"Model:Model={model}", .. settings]));

    /// <summary>The line about Discord.</summary>
    public async Task<string> DiscordAsync(string? token = null, string? address = null) => Line("discord", await RunAsync(
        $"Discord:Token={token ?? Token}", $"Discord:ApiBase={address ?? Discord.ApiBase}"));

    public static string Line(string check, ProgramRun run) =>
        Assert.Single(run.OutLines, line => line.Length > 5 && line[5..].StartsWith(check + ":", StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        Assert.DoesNotContain(Key, _everything.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Token, _everything.ToString(), StringComparison.Ordinal);
        await Model.DisposeAsync();
        await Discord.DisposeAsync();
        Program.Dispose();
    }
}
