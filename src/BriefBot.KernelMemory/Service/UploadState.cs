namespace BriefBot.KernelMemory.Service;

/// <summary>How the service says a document is.</summary>
internal enum UploadState
{
    /// <summary>The service knows nothing of it.</summary>
    Unknown,

    /// <summary>Its pipeline runs or waits.</summary>
    Running,

    /// <summary>Its pipeline has completed: search finds it.</summary>
    Completed,
}
