using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Plotly.NET.CSharp")]
