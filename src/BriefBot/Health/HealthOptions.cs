namespace BriefBot.Health;

/// <summary>Settings for the health page (section <c>Health</c>).</summary>
public sealed class HealthOptions
{
    /// <summary>The section's name in the settings.</summary>
    public const string Section = "Health";

    /// <summary>The port on which <c>/healthz</c> answers; 0 switches it off.</summary>
    public int Port { get; set; }

    /// <summary>The address to listen on; 0.0.0.0 lets other machines ask, as in a container.</summary>
    public string Address { get; set; } = "127.0.0.1";
}
