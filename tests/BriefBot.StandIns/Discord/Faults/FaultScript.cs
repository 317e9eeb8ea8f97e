namespace BriefBot.StandIns.Discord.Faults;

/// <summary>What goes wrong, on purpose.</summary>
public sealed class FaultScript
{
    public RestFaults Rest { get; } = new();

    public GatewayFaults Gateway { get; } = new();
}
