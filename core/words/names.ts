/* Written by `npm run generate` from the catalogues in languages/. Edit those. */

/** What the sheets, headings and words of a plan are called: a line each, English first, then de, fr, es, nl. */
export const nameLines = `
Start here|Hier beginnen|Commencer ici|Empiece aquí|Begin hier
Dashboard|Übersicht|Tableau de bord|Panel de control|Overzicht
Board pack|Vorlage für den Vorstand|Dossier de direction|Informe de dirección|Bestuursrapport
Business case|Wirtschaftlichkeit|Analyse de rentabilité|Caso de negocio|Businesscase
Alignment map|Zielbezugskarte|Carte d’alignement|Mapa de alineación|Doelbijdragekaart
Schedule|Zeitplan|Calendrier|Cronograma|Planning
Signals|Signale|Signaux|Señales|Signalen
Findings|Feststellungen|Constats|Hallazgos|Bevindingen
Chase list|Nachfassliste|Liste de relance|Lista de seguimiento|Herinneringslijst
Baselines compared|Pläne im Vergleich|Plans approuvés comparés|Comparación de planes|Vergelijking van plannen
Since last review|Seit letzter Prüfung|Depuis le dernier examen|Desde la última revisión|Sinds vorige beoordeling
Review data|Prüfungsdaten|Données de l’examen|Datos de la revisión|Beoordelingsgegevens
Benefits|Nutzen|Bénéfices|Beneficios|Baten
Benefit ID|Nutzen-ID|ID bénéfice|ID de beneficio|Baat-ID
Benefit|Nutzen|Bénéfice|Beneficio|Baat
Parent|Übergeordnet|Parent|Superior|Bovenliggend
Nature|Wirkung|Nature|Naturaleza|Aard
Dis-benefit|Negativer Nutzen|Effet négatif|Perjuicio|Negatieve baat
Category|Kategorie|Catégorie|Categoría|Categorie
Cashable|Haushaltswirksam|Monétisable|Monetizable|Verzilverbaar
Cost avoidance|Vermiedene Kosten|Coûts évités|Costes evitados|Vermeden kosten
Non-cashable|Nicht haushaltswirksam|Non monétisable|No monetizable|Niet verzilverbaar
Non-financial|Nicht finanziell|Non financier|No financiero|Niet-financieel
Objective|Ziel|Objectif|Objetivo|Doelstelling
Owner|Verantwortlich|Responsable|Responsable|Eigenaar
Accountable|Rechenschaftspflichtig|Garant|Responsable último|Eindverantwoordelijk
Validator|Prüfende Person|Valideur|Validador|Validator
Kind|Art|Nature de mesure|Clase|Soort
Flow|Fluss|Flux|Flujo|Stroom
Level|Niveau|Niveau|Nivel|Niveau
Milestone|Meilenstein|Jalon|Hito|Mijlpaal
Scale|Skala|Échelle|Escala|Schaal
Direction|Richtung|Sens|Dirección|Richting
Increase|Steigern|Augmenter|Aumentar|Verhogen
Decrease|Senken|Diminuer|Disminuir|Verlagen
Maintain|Halten|Maintenir|Mantener|Handhaven
At least|Mindestens|Au moins|Como mínimo|Minstens
At most|Höchstens|Au plus|Como máximo|Hoogstens
Unit|Einheit|Unité|Unidad|Eenheid
Baseline|Ausgangswert|Valeur de départ|Valor de partida|Nulmeting
Baseline date|Datum des Ausgangswerts|Date de la valeur de départ|Fecha del valor de partida|Datum nulmeting
Target|Zielwert|Cible|Meta|Streefwaarde
Start|Beginn|Début|Inicio|Begin
Due|Fällig|Échéance|Vencimiento|Vervaldag
End|Ende|Fin|Fin|Einde
Profile|Verlauf|Profil|Perfil|Profiel
Linear|Linear|Linéaire|Lineal|Lineair
S-curve|S-Kurve|Courbe en S|Curva en S|S-curve
Front-loaded|Früh steigend|Montée rapide|Carga temprana|Vroeg oplopend
Back-loaded|Spät steigend|Montée tardive|Carga tardía|Laat oplopend
Step|Sprung|Palier|Escalón|Stap
Table|Tabelle|Tableau|Tabla|Tabel
Unit value|Wert je Einheit|Valeur unitaire|Valor unitario|Waarde per eenheid
Deadweight|Mitnahmeeffekt|Effet d’aubaine|Efecto inercia|Autonoom effect
Attribution|Zurechnung|Attribution|Atribución|Toerekening
Optimism bias|Optimismusabschlag|Biais d’optimisme|Sesgo de optimismo|Optimismecorrectie
Confidence|Sicherheit|Confiance|Confianza|Zekerheid
Weight|Gewicht|Poids|Peso|Gewicht
Amber tolerance|Toleranz Gelb|Tolérance orange|Tolerancia ámbar|Tolerantie oranje
Red tolerance|Toleranz Rot|Tolérance rouge|Tolerancia roja|Tolerantie rood
Tolerance basis|Toleranz in|Base de tolérance|Base de tolerancia|Tolerantiebasis
Share|Anteil|Part|Proporción|Aandeel
Units|Einheiten|Unités|Unidades|Eenheden
Limits from|Grenzen ab|Limites depuis|Límites desde|Grenzen vanaf
Frequency|Messrhythmus|Fréquence|Frecuencia|Meetfrequentie
Weekly|Wöchentlich|Hebdomadaire|Semanal|Wekelijks
Monthly|Monatlich|Mensuel|Mensual|Maandelijks
Quarterly|Vierteljährlich|Trimestriel|Trimestral|Per kwartaal
Half-yearly|Halbjährlich|Semestriel|Semestral|Halfjaarlijks
Yearly|Jährlich|Annuel|Anual|Jaarlijks
Data source|Datenquelle|Source des données|Fuente de datos|Gegevensbron
Trigger|Auslöser|Déclencheur|Desencadenante|Aanleiding
Trigger lag (days)|Nachlauf des Auslösers (Tage)|Délai du déclencheur (jours)|Demora del desencadenante (días)|Naloop aanleiding (dagen)
Own status|Eigener Status|Statut propre|Estado propio|Eigen status
Notes|Anmerkungen|Remarques|Notas|Opmerkingen
Measurements|Messungen|Mesures|Mediciones|Metingen
Date|Datum|Date|Fecha|Datum
Actual|Ist|Réel|Real|Werkelijk
Source|Quelle|Source|Fuente|Bron
Entered by|Erfasst von|Saisi par|Introducido por|Ingevoerd door
Validated by|Geprüft von|Validé par|Validado por|Gevalideerd door
Validated on|Geprüft am|Validé le|Validado el|Gevalideerd op
Note|Hinweis|Note|Nota|Opmerking
Period end|Periodenende|Fin de période|Fin de periodo|Einde periode
Planned|Geplant|Prévu|Previsto|Gepland
Activities|Aktivitäten|Activités|Actividades|Activiteiten
Activity ID|Aktivitäts-ID|ID activité|ID de actividad|Activiteit-ID
Activity|Aktivität|Activité|Actividad|Activiteit
Type|Typ|Type|Tipo|Type
Enables|Ermöglicht|Permet|Habilita|Maakt mogelijk
Baseline finish|Genehmigtes Ende|Fin de référence|Fin aprobado|Goedgekeurd einde
Forecast finish|Prognose Ende|Fin prévue|Fin previsto|Verwacht einde
Actual finish|Tatsächliches Ende|Fin réelle|Fin real|Werkelijk einde
% complete|% fertig|% d’avancement|% completado|% gereed
Budget|Budget|Budget|Presupuesto|Budget
Actual cost|Istkosten|Coût réel|Coste real|Werkelijke kosten
Depends on|Hängt ab von|Dépend de|Depende de|Hangt af van
Roles|Rollen|Rôles|Roles|Rollen
Person|Person|Personne|Persona|Persoon
Role|Rolle|Rôle|Rol|Rol
Sponsor|Auftraggeber|Commanditaire|Patrocinador|Opdrachtgever
Senior responsible owner|Gesamtverantwortliche Leitung|Responsable principal|Responsable principal|Eindverantwoordelijke opdrachtgever
Benefits manager|Nutzenmanagement|Gestionnaire des bénéfices|Gestor de beneficios|Batenmanager
Benefit owner|Nutzenverantwortliche Person|Responsable du bénéfice|Responsable del beneficio|Bateneigenaar
Change manager|Veränderungsmanagement|Responsable du changement|Gestor del cambio|Verandermanager
Finance validator|Prüfung durch Finanzen|Valideur financier|Validador financiero|Financieel validator
Data provider|Datenlieferung|Fournisseur de données|Proveedor de datos|Gegevensleverancier
Responsible|Zuständig|Réalisateur|Responsable|Verantwoordelijk
Consulted|Konsultiert|Consulté|Consultado|Geraadpleegd
Informed|Informiert|Informé|Informado|Geïnformeerd
Email|E-Mail|E-mail|Correo|E-mail
Resources|Ressourcen|Ressources|Recursos|Middelen
Resource|Ressource|Ressource|Recurso|Middel
Tool|Werkzeug|Outil|Herramienta|Hulpmiddel
Personnel|Personal|Personnel|Personal|Personeel
Funding|Finanzierung|Financement|Financiación|Financiering
From|Ab|De|Desde|Vanaf
To|Bis|À|Hasta|Tot
Committed|Gebunden|Engagé|Comprometido|Verplicht
Objectives|Ziele|Objectifs|Objetivos|Doelstellingen
Objective ID|Ziel-ID|ID objectif|ID de objetivo|Doelstelling-ID
Alignment|Zielbezug|Alignement|Alineación|Doelbijdrage
Score|Punkte|Note d’alignement|Puntuación|Punten
Sustainment|Verstetigung|Pérennisation|Sostenimiento|Borging
Action|Maßnahme|Mesure|Acción|Maatregel
Handover date|Übergabedatum|Date de transfert|Fecha de entrega|Overdrachtsdatum
Handed over to|Übergeben an|Transféré à|Entregado a|Overgedragen aan
Accepted on|Angenommen am|Accepté le|Aceptado el|Geaccepteerd op
Review every (days)|Prüfung alle (Tage)|Examen tous les (jours)|Revisión cada (días)|Beoordeling elke (dagen)
Last review|Letzte Prüfung|Dernier examen|Última revisión|Laatste beoordeling
Tolerance|Toleranz|Tolérance|Tolerancia|Tolerantie
Reviews|Überprüfungen|Examens|Revisiones|Beoordelingen
Review|Überprüfung|Examen|Revisión|Beoordeling
Stage|Phase|Étape|Etapa|Fase
Tranche end|Ende des Abschnitts|Fin de tranche|Fin de tramo|Einde tranche
Post-completion|Nach Abschluss|Après achèvement|Tras la finalización|Na afronding
Audience|Empfänger|Destinataires|Destinatarios|Doelgroep
Method|Verfahren|Méthode|Método|Methode
Done on|Erledigt am|Fait le|Hecho el|Klaar op
Outcome|Ergebnis|Résultat|Resultado|Uitkomst
Baselines|Genehmigte Pläne|Plans approuvés|Planes aprobados|Goedgekeurde plannen
Taken on|Genehmigt am|Arrêté le|Fijado el|Vastgelegd op
Baseline value|Genehmigter Ausgangswert|Valeur de départ approuvée|Valor de partida aprobado|Goedgekeurde nulmeting
Approved by|Genehmigt von|Approuvé par|Aprobado por|Goedgekeurd door
Reason|Grund|Motif|Motivo|Reden
Settings|Einstellungen|Paramètres|Ajustes|Instellingen
Setting|Einstellung|Paramètre|Ajuste|Instelling
Value|Wert|Valeur|Valor|Waarde
Meaning|Bedeutung|Signification|Significado|Betekenis
Corrections|Berichtigungen|Rectifications|Rectificaciones|Correcties
Month or baseline|Monat oder genehmigter Plan|Mois ou plan approuvé|Mes o plan aprobado|Maand of goedgekeurd plan
By|Von|Par|Por|Door
On|Am|Le|El|Op
Plan ID|Plan-ID|ID du plan|ID del plan|Plan-ID
Organisation|Organisation|Organisation|Organización|Organisatie
Plan weight|Plangewicht|Poids du plan|Peso del plan|Plangewicht
Status date|Stichtag|Date d’arrêté|Fecha de estado|Peildatum
Currency|Währung|Devise|Moneda|Valuta
Discount rate|Diskontsatz|Taux d’actualisation|Tasa de descuento|Disconteringsvoet
Price date|Preisstand|Date des prix|Fecha de precios|Prijspeil
Too-early share|Mindestanteil zum Urteilen|Part minimale pour juger|Proporción mínima para juzgar|Minimumaandeel voor een oordeel
Milestone grace (days)|Nachfrist Meilenstein (Tage)|Délai de grâce du jalon (jours)|Gracia del hito (días)|Respijt mijlpaal (dagen)
Short horizon (months)|Kurzer Horizont (Monate)|Horizon court (mois)|Horizonte corto (meses)|Korte horizon (maanden)
Mid horizon (months)|Mittlerer Horizont (Monate)|Horizon moyen (mois)|Horizonte medio (meses)|Middellange horizon (maanden)
Fiscal year start|Beginn des Geschäftsjahrs|Début de l’exercice|Inicio del ejercicio|Begin boekjaar
January|Januar|Janvier|Enero|Januari
February|Februar|Février|Febrero|Februari
March|März|Mars|Marzo|Maart
April|April|Avril|Abril|April
May|Mai|Mai|Mayo|Mei
June|Juni|Juin|Junio|Juni
July|Juli|Juillet|Julio|Juli
August|August|Août|Agosto|Augustus
September|September|Septembre|Septiembre|September
October|Oktober|Octobre|Octubre|Oktober
November|November|Novembre|Noviembre|November
December|Dezember|Décembre|Diciembre|December
Date order|Datumsfolge|Ordre des dates|Orden de fecha|Datumvolgorde
Day first|Tag zuerst|Jour d’abord|Día primero|Dag eerst
Month first|Monat zuerst|Mois d’abord|Mes primero|Maand eerst
Decimal mark|Dezimalzeichen|Séparateur décimal|Separador decimal|Decimaalteken
Point|Punkt|Point|Punto|Punt
Comma|Komma|Virgule|Coma|Komma
Language|Sprache|Langue|Idioma|Taal
Status|Status|Statut|Estado|Status
Green|Grün|Vert|Verde|Groen
Amber|Gelb|Orange|Ámbar|Oranje
Red|Rot|Rouge|Rojo|Rood
Realized|Realisiert|Réalisé|Realizado|Gerealiseerd
Not measured|Nicht gemessen|Non mesuré|Sin medir|Niet gemeten
Not due|Nicht fällig|Non échu|No vencido|Nog niet
Variance %|Abweichung %|Écart %|Desviación %|Afwijking %
Forecast due|Prognose fällig|Échéance prévue|Vencimiento previsto|Verwachte vervaldag
Trend|Trend|Tendance|Tendencia|Trend
Improving|Verbessert sich|En progrès|Mejorando|Verbeterend
Worsening|Verschlechtert sich|En recul|Empeorando|Verslechterend
Steady|Stabil|Stable|Estable|Stabiel
Planned to date|Geplant bis heute|Prévu à date|Previsto a la fecha|Gepland tot nu toe
Actual to date|Ist bis heute|Réel à date|Real a la fecha|Werkelijk tot nu toe
Planned benefit|Geplanter Nutzen|Bénéfice prévu|Beneficio previsto|Geplande baat
Delivered to date|Erbracht bis heute|Réalisé à date|Logrado a la fecha|Geleverd tot nu toe
Variance|Abweichung|Écart|Desviación|Afwijking
Realization rate|Realisierungsgrad|Taux de réalisation|Tasa de realización|Realisatiegraad
Forecast low|Prognose niedrig|Prévision basse|Previsión baja|Prognose laag
Forecast at completion|Prognose bei Fälligkeit|Prévision à terme|Previsión al término|Prognose bij afronding
Forecast high|Prognose hoch|Prévision haute|Previsión alta|Prognose hoog
To-complete rate|Nötiges Tempo|Rythme nécessaire|Ritmo necesario|Benodigd tempo
Attainment|Zielerreichung|Atteinte|Consecución|Doelbereik
Horizon|Horizont|Horizon|Horizonte|Horizon
Short|Kurzfristig|Court|Corto|Kort
Mid|Mittelfristig|Intermédiaire|Medio plazo|Middellang
Long|Langfristig|Long|Largo|Lang
Pace|Tempo|Rythme|Ritmo|Tempo
Shift by trigger (months)|Verschiebung durch Auslöser (Monate)|Décalage par déclencheur (mois)|Desplazamiento por desencadenante (meses)|Verschuiving door aanleiding (maanden)
Slip (months)|Verzug (Monate)|Dérive (mois)|Retraso (meses)|Uitloop (maanden)
Delay cost|Kosten des Verzugs|Coût de ce retard|Coste de la demora|Uitstelkosten
Signal|Signal|Signal|Señal|Signaal
Common cause|Zufall|Cause commune|Causa común|Gewone variatie
Improvement|Verbesserung|Amélioration|Mejora|Verbetering
Concern|Besorgnis|Alerte|Preocupación|Zorg
Assurance|Verlässlichkeit|Assurance|Fiabilidad|Betrouwbaarheid
Hit and miss|Mal so, mal so|Aléatoire|Irregular|Wisselend
Consistently fail|Verfehlt stets|Échoue toujours|Falla siempre|Faalt altijd
Consistently pass|Erfüllt stets|Réussit toujours|Cumple siempre|Slaagt altijd
Sustained|Nachhaltig|Pérenne|Sostenido|Geborgd
Eroding|Schwindend|S’érode|Se erosiona|Afkalvend
Lost|Verloren|Perdu|Perdido|Verloren
Unverified|Nicht nachgewiesen|Non vérifié|Sin verificar|Niet aangetoond
Erosion per year|Schwund je Jahr|Érosion par an|Erosión al año|Afkalving per jaar
Last measured|Zuletzt gemessen|Dernière mesure|Última medición|Laatst gemeten
Measured to|Gemessen bis|Mesuré jusqu’au|Medido hasta|Gemeten tot
Days since measured|Tage seit Messung|Jours depuis la mesure|Días desde la medición|Dagen sinds meting
Freshness|Aktualität|Fraîcheur|Vigencia|Actualiteit
Current|Aktuell|À jour|Al día|Actueel
Overdue|Überfällig|Dépassé|Atrasado|Achterstallig
Evidence|Beleg|Preuve|Evidencia|Bewijs
High|Hoch|Élevé|Alto|Hoog
Medium|Mittel|Moyen|Medio|Middel
Low|Niedrig|Faible|Bajo|Laag
Promise against first baseline|Zusage gegen ersten genehmigten Plan|Promesse et premier plan approuvé|Promesa frente al primer plan|Belofte tegen eerste plan
Due against first baseline (months)|Fällig gegen ersten genehmigten Plan (Monate)|Échéance et premier plan approuvé (mois)|Vencimiento frente al primer plan (meses)|Vervaldag tegen eerste plan (maanden)
Promise against latest baseline|Zusage gegen letzten genehmigten Plan|Promesse et dernier plan approuvé|Promesa frente al último plan|Belofte tegen laatste plan
Done|Erledigt|Fait|Hecho|Klaar
On track|Im Plan|En bonne voie|En plazo|Op schema
Late|Verspätet|En retard|Con retraso|Te laat
Days late|Tage Verspätung|Jours de retard|Días de retraso|Dagen te laat
Float (days)|Puffer (Tage)|Marge (jours)|Holgura (días)|Speling (dagen)
Critical|Kritisch|Critique|Crítica|Kritiek
Yes|Ja|Oui|Sí|Ja
No|Nein|Non|No|Nee
Delays benefits by (months)|Verzögert Nutzen um (Monate)|Retarde les bénéfices de (mois)|Retrasa los beneficios (meses)|Vertraagt baten met (maanden)
Cost of delay|Verzugskosten|Coût du retard|Coste del retraso|Kosten van uitstel
Planned value|Planwert|Valeur planifiée|Valor planificado|Geplande waarde
Earned value|Ertragswert|Valeur acquise|Valor ganado|Verdiende waarde
Cost variance|Kostenabweichung|Écart de coût|Desviación de coste|Kostenafwijking
Alignment score|Zielbezugswert|Score d’alignement|Puntuación de alineación|Doelbijdragescore
Coverage|Abdeckung|Couverture|Cobertura|Dekking
Realization index|Realisierungsindex|Indice de réalisation|Índice de realización|Realisatie-index
Due soon|Bald fällig|Bientôt échu|Vence pronto|Binnenkort
Persistence|Beständigkeit|Persistance|Persistencia|Bestendigheid
Handover status|Übergabestatus|Statut du transfert|Estado de la entrega|Status overdracht
Review due|Prüfung fällig|Examen prévu le|Revisión prevista|Beoordeling gepland
Undefined|Nicht bestimmbar|Indéfini|Indefinido|Onbepaald
review|Prüfung|examen|revisión|beoordeling
Column|Spalte|Colonne|Columna|Kolom
Fingerprint|Fingerabdruck|Empreinte|Huella|Vingerafdruk
Reading|Messwert|Relevé|Lectura|Meetwaarde
Reading date|Datum des Messwerts|Date du relevé|Fecha de la lectura|Datum van de meetwaarde
`;
