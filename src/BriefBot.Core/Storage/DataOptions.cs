namespace BriefBot.Storage;

/// <summary>Where BriefBot keeps its data (section <c>Data</c>).</summary>
public sealed class DataOptions
{
    /// <summary>The section's name in the settings.</summary>
    public const string Section = "Data";

    /// <summary>The folder of the database and its companions; made when it is missing. "data" below the working directory unless set.</summary>
    public string Directory { get; set; } = "data";
}
